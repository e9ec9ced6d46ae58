package org.marsad.notification;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.marsad.submission.SubmissionRoomConfiguration;
import org.marsad.support.MailServer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The notification room with the rooms it uses, behind a real server and before a real mail server; nothing is sent but
 * when a test says so. Add {@link org.marsad.support.OnH2} or {@link org.marsad.support.OnPostgres}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ActiveProfiles("demo")
@SpringBootTest(
        classes = {SubmissionRoomConfiguration.class, NotificationRoomConfiguration.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "marsad.base-url=https://marsad.example")
@ContextConfiguration(initializers = MailServer.class)
public @interface NotificationRoom {}
