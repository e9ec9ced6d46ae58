package org.marsad.notification.internal;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.CalendarSettings;
import org.marsad.WorkingDays;
import org.marsad.notification.CountedQueue;
import org.marsad.notification.ListedStaff;
import org.marsad.security.StaffRole;
import org.marsad.support.MailServer;
import org.marsad.verification.TaskOverdue;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** What the staff are written. */
abstract class StaffLettersTests extends NotificationRoomTest {

    private static final LocalDate DAY = LocalDate.of(2021, 11, 7);

    @Autowired
    private ListedStaff staff;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private CountedQueue queue;

    @Autowired
    private StaffMail mail;

    @Autowired
    private MailSettings settings;

    @Autowired
    private CalendarSettings calendar;

    private final String analyst = newAddress();
    private final String otherAnalyst = newAddress();
    private final String editor = newAddress();
    private final String administrator = newAddress();

    @BeforeEach
    void join() {
        jdbc.sql("delete from outbox_message").update();
        staff.join("analyst1", analyst, StaffRole.ANALYST);
        staff.join("analyst2", otherAnalyst, StaffRole.ANALYST);
        staff.join("editor1", editor, StaffRole.EDITOR);
        staff.join("admin", administrator, StaffRole.ADMINISTRATOR);
        queue.clear();
    }

    @Test
    void whoHoldsALateTaskIsRemindedOnceWithALinkIntoTasklist() throws MessagingException {
        String task = UUID.randomUUID().toString();
        publish(new TaskOverdue(task, "analyst1", TaskOverdue.Level.REMINDER));
        publish(new TaskOverdue(task, "analyst1", TaskOverdue.Level.REMINDER));
        postman.deliver();
        assertThat(MailServer.to(analyst)).hasSize(1);
        assertThat(last(analyst).text())
                .contains("https://marsad.example/camunda/app/tasklist/default/#/?task=" + task + "\r\n");
        assertThat(last(analyst).subject()).isEqualTo("رسالة من مرصد");
        assertThat(last(analyst).header("List-Unsubscribe")).isEmpty();
        assertThat(MailServer.to(otherAnalyst)).isEmpty();
        assertThat(MailServer.to(editor)).isEmpty();
    }

    @Test
    void aTaskThatEscalatesIsToldToTheEditorsAndToWhoHoldsIt() throws MessagingException {
        publish(new TaskOverdue("task", "analyst1", TaskOverdue.Level.ESCALATION));
        postman.deliver();
        assertThat(MailServer.to(analyst)).hasSize(1);
        assertThat(MailServer.to(editor)).hasSize(1);
        assertThat(MailServer.to(otherAnalyst)).isEmpty();
    }

    @Test
    void aLateTaskThatNobodyHoldsWritesToNobodyUntilItEscalates() throws MessagingException {
        publish(new TaskOverdue("free", null, TaskOverdue.Level.REMINDER));
        postman.deliver();
        assertThat(MailServer.to(analyst)).isEmpty();
        publish(new TaskOverdue("free", null, TaskOverdue.Level.ESCALATION));
        postman.deliver();
        assertThat(MailServer.to(editor)).hasSize(1);
    }

    @Test
    void anAddressThatIsNoneIsPassedOver() throws MessagingException {
        staff.join("analyst1", "x\r\nBcc: y@example.org", StaffRole.ANALYST);
        publish(new TaskOverdue("hostile", "analyst1", TaskOverdue.Level.ESCALATION));
        postman.deliver();
        assertThat(MailServer.to(editor)).hasSize(1);
    }

    @Test
    void theDigestTellsEachWhatWaitsForThemInNumbers() throws MessagingException {
        queue.wait("verifyEvidence", "analysts", 12, Instant.parse("2021-11-03T09:00:00Z"));
        queue.wait("approveAssessment", "editors", 4, Instant.parse("2021-11-04T09:00:00Z"));
        queue.wait("somethingNew", "editors", 2, Instant.parse("2021-11-04T09:00:00Z"));
        queue.stand(3);
        mail.digest(DAY);
        mail.digest(DAY);
        postman.deliver();
        assertThat(MailServer.to(analyst)).hasSize(1);
        assertThat(last(analyst).text())
                .contains("التحقق من الأدلة: 12 · لم يستلمها أحد: 6 · فات موعدها: 1 · أقدمها منذ 3 تشرين الثاني 2021")
                .contains("https://marsad.example/staff\r\n")
                .doesNotContain("اعتماد التقييم", "توقفت");
        assertThat(last(editor).text())
                .contains("اعتماد التقييم: 4", "مهام أخرى: 2")
                .doesNotContain("التحقق من الأدلة");
        assertThat(last(administrator).text())
                .contains("التحقق من الأدلة: 12", "اعتماد التقييم: 4", "3 خطوات توقفت وتحتاج إلى مشرف")
                .contains("https://marsad.example/camunda/app/tasklist/default/\r\n");
    }

    @Test
    void whereNothingWaitsNothingIsWritten() throws MessagingException {
        mail.digest(DAY);
        staff.leave("analyst2");
        queue.wait("verifyEvidence", "analysts", 1, Instant.parse("2021-11-03T09:00:00Z"));
        postman.deliver();
        assertThat(MailServer.to(analyst)).hasSize(1);
        assertThat(MailServer.to(otherAnalyst)).isEmpty();
        assertThat(MailServer.to(editor)).isEmpty();
    }

    @Test
    void theDigestComesOnceOnEachWorkingDayAtTheSetTime() {
        // A week and a half from the next Monday on, hour by hour in Baghdad; its Wednesday is a holiday.
        LocalDate monday = LocalDate.now(clock).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        LocalDate holiday = monday.plusDays(2);
        ZonedDateTime start = monday.atStartOfDay(clock.getZone());
        StaffDigest digest = new StaffDigest(
                settings,
                new WorkingDays(new CalendarSettings(calendar.weekend(), Set.of(holiday)), clock),
                mail,
                clock);
        List<LocalDate> written = new ArrayList<>();
        for (int hour = 0; hour < 24 * 10; hour++) {
            ZonedDateTime time = start.plusHours(hour);
            clock.moveTo(Duration.between(Instant.now(), time.plusMinutes(1)));
            jdbc.sql("delete from outbox_message").update();
            digest.look();
            if (rows("outbox_message") > 0) {
                written.add(time.toLocalDate());
                assertThat(time.getHour()).isEqualTo(8);
            }
        }
        assertThat(written)
                .extracting(LocalDate::getDayOfWeek)
                .containsExactly(MONDAY, TUESDAY, THURSDAY, SUNDAY, MONDAY, TUESDAY, WEDNESDAY);
    }

    private void publish(TaskOverdue overdue) {
        transaction.executeWithoutResult(status -> events.publishEvent(overdue));
    }
}
