package org.marsad.workflow.internal.rest;

import jakarta.ws.rs.ApplicationPath;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.engine.rest.mapper.JacksonConfigurator;
import org.camunda.bpm.spring.boot.starter.rest.CamundaJerseyResourceConfig;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.springframework.stereotype.Component;

/** Camunda's REST API as it is, but for Json variables, which it writes as JSON ({@link JsonVariables}). */
@Component
@ApplicationPath("/engine-rest")
class CamundaRestApi extends CamundaJerseyResourceConfig {

    @Override
    protected void registerCamundaRestResources() {
        registerClasses(CamundaRestResources.getResourceClasses());
        CamundaRestResources.getConfigurationClasses().stream()
                .filter(configuration -> configuration != JacksonConfigurator.class)
                .forEach(this::register);
        register(JsonVariables.class);
        register(JacksonFeature.class);
    }
}
