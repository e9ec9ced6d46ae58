package org.marsad.notification.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.marsad.promise.Languages;
import org.marsad.submission.EmailAddress;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Makes a letter a MIME message: plain text first, and the same as simple HTML, without pictures and scripts. */
@Component
class MailWriter {

    private static final String TEMPLATE = "notification/letter";
    private static final String UTF8 = UTF_8.name();

    private final ITemplateEngine templates;
    private final MailSettings settings;
    private final MailKeys keys;
    private final Clock clock;

    MailWriter(ITemplateEngine templates, MailSettings settings, MailKeys keys, Clock clock) {
        this.templates = templates;
        this.settings = settings;
        this.keys = keys;
        this.clock = clock;
    }

    MimeMessage write(Session session, OutboxMessage message, Letter letter, EmailAddress recipient)
            throws MessagingException {
        MimeMessage mail = new KeepsItsId(session, messageId(message));
        mail.setFrom(from(letter));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(recipient.text(), true));
        mail.setSubject(letter.subject(), UTF8);
        mail.setSentDate(Date.from(clock.instant()));
        mail.setContentLanguage(new String[] {letter.language()});
        // Nobody reads answers; machines shall not give any (RFC 3834).
        mail.setHeader("Auto-Submitted", "auto-generated");
        if (letter.stop() != null) {
            // One click in the mail program, without visiting us (RFC 8058).
            mail.setHeader("List-Unsubscribe", "<" + letter.stop() + ">");
            mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        mail.setContent(alternatives(letter));
        mail.saveChanges();
        return mail;
    }

    private InternetAddress from(Letter letter) throws MessagingException {
        try {
            return new InternetAddress(Objects.requireNonNull(settings.from()), letter.sender(), UTF8);
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("every Java knows UTF-8", e);
        }
    }

    /**
     * The same for every attempt, so that a server that got a letter twice can see it: once accepted, a letter is sent
     * again only if we died before that was written down.
     */
    private String messageId(OutboxMessage message) {
        byte[] mac =
                keys.mac("message", message.id() + "@" + message.createdAt().toEpochMilli());
        String from = Objects.requireNonNull(settings.from());
        return "<" + Base64.getUrlEncoder().withoutPadding().encodeToString(mac) + from.substring(from.lastIndexOf('@'))
                + ">";
    }

    private MimeMultipart alternatives(Letter letter) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(text(letter), UTF8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(html(letter), UTF8, "html");
        return new MimeMultipart("alternative", text, html);
    }

    /** Each address on a line of its own, so that a right-to-left sentence does not take it apart. */
    private static String text(Letter letter) {
        Stream<String> body =
                Stream.concat(letter.paragraphs().stream(), Stream.of(letter.button() + ":\r\n" + letter.link(), "--"));
        return Stream.concat(body, Stream.concat(letter.footer().stream(), stop(letter)))
                .collect(Collectors.joining("\r\n\r\n", "", "\r\n"));
    }

    private static Stream<String> stop(Letter letter) {
        return letter.stop() == null ? Stream.empty() : Stream.of(letter.stopLabel() + ":\r\n" + letter.stop());
    }

    private String html(Letter letter) {
        Context context = new Context();
        context.setVariables(Map.of("letter", letter, "dir", Languages.direction(letter.language())));
        return templates.process(TEMPLATE, context);
    }

    /** Saving a message gives it a new id otherwise. */
    private static final class KeepsItsId extends MimeMessage {

        private final String id;

        KeepsItsId(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
