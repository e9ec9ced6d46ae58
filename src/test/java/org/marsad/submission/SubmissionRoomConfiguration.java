package org.marsad.submission;

import java.time.Duration;
import java.util.Optional;
import org.marsad.evidence.CoverPermission;
import org.marsad.evidence.TaskLinks;
import org.marsad.security.Burst;
import org.marsad.security.StreamedForms;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** The room, the rooms it uses and the frame of its pages, without the engine and without security. */
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
@ConfigurationPropertiesScan({"org.marsad.promise", "org.marsad.evidence", "org.marsad.submission"})
@ComponentScan(
        basePackages = {
            "org.marsad.promise",
            "org.marsad.custody",
            "org.marsad.inspection",
            "org.marsad.sealing",
            "org.marsad.evidence",
            "org.marsad.submission",
            "org.marsad.site"
        },
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = "org\\.marsad\\.(site\\.web\\.(?!Errors|ApiErrors).*|.*RoomConfiguration)"))
public class SubmissionRoomConfiguration {

    /** The room of security is not here: nobody of the staff is, either. */
    @Bean
    StreamedForms streamedForms() {
        return new StreamedForms();
    }

    /** Nor does anything slow anybody. */
    @Bean
    Burst burst() {
        return new Burst() {
            @Override
            public boolean isOn() {
                return false;
            }

            @Override
            public Duration enter() {
                return Duration.ZERO;
            }
        };
    }

    @Bean
    MovableClock clock() {
        return new MovableClock();
    }

    @Bean
    RecordedProcess verificationProcess() {
        return new RecordedProcess();
    }

    /** Whatever the tables would say: a week. */
    @Bean
    Deadlines deadlines() {
        return (submission, stage, from) -> from.plus(Duration.ofDays(7));
    }

    /** Nobody verifies in this room, so nobody covers anything. */
    @Bean
    CoverPermission coverPermission() {
        return (submission, username) -> false;
    }

    /** Nor does any work wait. */
    @Bean
    TaskLinks taskLinks() {
        return (submission, username) -> Optional.empty();
    }
}
