package org.marsad.notification;

import org.marsad.CalendarSettings;
import org.marsad.WorkingDays;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** The room itself; the rooms it uses come with {@link org.marsad.submission.SubmissionRoomConfiguration}. */
// No @Configuration: whoever scans for the whole of Marsad must not find this.
@ConfigurationPropertiesScan("org.marsad.notification")
@EnableConfigurationProperties(CalendarSettings.class)
@Import(WorkingDays.class)
@ComponentScan(
        basePackages = "org.marsad.notification",
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*RoomConfiguration"))
public class NotificationRoomConfiguration {

    @Bean
    ListedStaff staffAccounts() {
        return new ListedStaff();
    }

    @Bean
    CountedQueue queue() {
        return new CountedQueue();
    }
}
