package org.marsad.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.notification.ListedStaff;
import org.marsad.security.StaffRole;
import org.marsad.support.MailServer;
import org.marsad.verification.TaskOverdue;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** What the staff are written. */
abstract class StaffLettersTests extends NotificationRoomTest {

    @Autowired
    private ListedStaff staff;

    @Autowired
    private ApplicationEventPublisher events;

    private final String analyst = newAddress();
    private final String otherAnalyst = newAddress();
    private final String editor = newAddress();

    @BeforeEach
    void join() {
        jdbc.sql("delete from outbox_message").update();
        staff.join("analyst1", analyst, StaffRole.ANALYST);
        staff.join("analyst2", otherAnalyst, StaffRole.ANALYST);
        staff.join("editor1", editor, StaffRole.EDITOR);
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

    private void publish(TaskOverdue overdue) {
        transaction.executeWithoutResult(status -> events.publishEvent(overdue));
    }
}
