package org.marsad.promise;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.marsad.sealing.SealingRoom;
import org.marsad.security.StreamedForms;
import org.marsad.site.DeployedProcess;
import org.marsad.site.DeployedRules;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The room with the site it stands in and what Spring Boot adds, without the engine and without security. */
// No @Configuration: whoever scans for the whole of Marsad must not find this.
@EnableAutoConfiguration(
        excludeName = {
            "org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration",
            "org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration",
            "org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappAutoConfiguration",
            "org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration",
            "org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration",
            "org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration",
            "org.springframework.boot.actuate.autoconfigure.security.servlet.ManagementWebSecurityAutoConfiguration"
        })
@ConfigurationPropertiesScan("org.marsad.promise")
@Import(SealingRoom.class)
@ComponentScan({"org.marsad.promise", "org.marsad.site"})
class PromiseRoomConfiguration {

    @Bean
    StreamedForms streamedForms() {
        return new StreamedForms();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Where the engine would be: the steps of a short process, one of them in nobody's words. */
    @Bean
    DeployedProcess process() {
        return new DeployedProcess() {
            @Override
            public int version() {
                return 7;
            }

            @Override
            public List<String> stepIds() {
                return List.of("inspectEvidence", "unheardOf", "published");
            }

            @Override
            public String diagram(Function<String, Optional<String>> names) {
                return "<definitions name=\"" + names.apply("published").orElse("") + "\"/>";
            }
        };
    }

    /** A table with one rule, in nobody's words. */
    @Bean
    DeployedRules rules() {
        return table -> List.of(
                new DeployedRules.Rule("unheardOf", "<b>what its author wrote</b>", Map.of("triageOutcome", "VERIFY")));
    }
}
