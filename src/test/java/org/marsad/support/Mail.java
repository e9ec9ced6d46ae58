package org.marsad.support;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A letter as a mail program sees it. */
public final class Mail {

    private final MimeMessage message;

    Mail(MimeMessage message) {
        this.message = message;
    }

    /** A piece of code that mail may interrupt. */
    private interface Reading<T> {
        T read() throws MessagingException, IOException;
    }

    private static <T> T read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String to() {
        return read(() -> message.getAllRecipients()[0].toString());
    }

    public int recipients() {
        return read(() -> message.getAllRecipients().length);
    }

    public String subject() {
        return read(message::getSubject);
    }

    public String sender() {
        return read(() -> ((InternetAddress) message.getFrom()[0]).getPersonal());
    }

    /** As it stands in the message; empty if it does not. */
    public String header(String name) {
        return read(() -> {
            String value = message.getHeader(name, null);
            return value == null ? "" : value;
        });
    }

    public String text() {
        return part(0);
    }

    public String html() {
        return part(1);
    }

    private String part(int index) {
        return read(() -> (String)
                ((MimeMultipart) message.getContent()).getBodyPart(index).getContent());
    }

    /** Every byte of it, and all parts decoded. */
    public String everything() {
        return read(() -> {
            ByteArrayOutputStream raw = new ByteArrayOutputStream();
            message.writeTo(raw);
            return raw.toString(StandardCharsets.UTF_8) + subject() + sender() + text() + html();
        });
    }

    /** The path of a link in the text whose path ends so, with its query. */
    public String link(String end) {
        Matcher link = Pattern.compile("https?://[^/\\s]+(/\\S*" + Pattern.quote(end) + "\\S*)")
                .matcher(text());
        if (!link.find()) {
            throw new AssertionError("no link to " + end + " in " + text());
        }
        return link.group(1);
    }
}
