package org.marsad.workflow.internal.staff;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.marsad.security.PasswordRules;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes the engine hash passwords as we do, and refuse those that our rules refuse. */
@Component
class EnginePasswords extends AbstractProcessEnginePlugin {

    private final StaffPasswordRule rule;
    private final SpringPasswords passwords;

    EnginePasswords(PasswordRules rules, PasswordEncoder encoder) {
        this.rule = new StaffPasswordRule(rules);
        this.passwords = new SpringPasswords(encoder);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setPasswordEncryptor(passwords);
        engine.setEnablePasswordPolicy(true);
        engine.setPasswordPolicy(() -> List.of(rule));
    }

    /** Whether what the engine stores of a password was hashed otherwise than it would be now. */
    boolean isOutdated(String stored) {
        return passwords.isOutdated(stored);
    }
}
