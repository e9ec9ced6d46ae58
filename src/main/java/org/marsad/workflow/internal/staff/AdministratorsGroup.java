package org.marsad.workflow.internal.staff;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.marsad.security.StaffRole;
import org.springframework.stereotype.Component;

/** Makes our administrators the engine's, for what it allows to administrators whatever is granted. */
@Component
class AdministratorsGroup extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setAdminGroups(new ArrayList<>(List.of(StaffRole.ADMINISTRATOR.group())));
    }
}
