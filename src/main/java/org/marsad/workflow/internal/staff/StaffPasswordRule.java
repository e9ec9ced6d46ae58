package org.marsad.workflow.internal.staff;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLengthRuleImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;
import org.marsad.security.PasswordRules;
import org.marsad.verification.StaffLanguage;

/**
 * Our rules as the engine's policy, which it asks whenever a password is set: from Camunda's Admin, over {@code
 * /engine-rest}, from our own pages. Admin shows its length beside the field; the rest is said by the refusal.
 */
class StaffPasswordRule implements PasswordPolicyRule {

    private final PasswordRules rules;

    StaffPasswordRule(PasswordRules rules) {
        this.rules = rules;
    }

    @Override
    public String getPlaceholder() {
        return PasswordPolicyLengthRuleImpl.PLACEHOLDER;
    }

    @Override
    public Map<String, String> getParameters() {
        return Map.of("minLength", String.valueOf(PasswordRules.SHORTEST));
    }

    @Override
    public boolean execute(String password) {
        return execute(password, null);
    }

    @Override
    public boolean execute(String password, @Nullable User user) {
        Optional<String> refusal = rules.refusal(password, user == null ? "" : user.getId(), StaffLanguage.ofRequest());
        if (refusal.isPresent() && user instanceof UserEntity entity && entity.hasNewPassword()) {
            // It is being set: of a mere false the engine would make a fault of the server, without a word.
            throw new BadUserRequestException(refusal.get());
        }
        return refusal.isEmpty();
    }
}
