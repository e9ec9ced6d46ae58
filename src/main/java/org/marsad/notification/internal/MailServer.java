package org.marsad.notification.internal;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** The mail server of {@code spring.mail.*}, over one connection for many letters. */
@Component
class MailServer {

    private final ObjectProvider<JavaMailSenderImpl> configured;

    MailServer(ObjectProvider<JavaMailSenderImpl> configured) {
        this.configured = configured;
    }

    /** Connects, so that nothing is claimed while the server is away. */
    Connection connect() throws MessagingException {
        JavaMailSenderImpl server = configured.getObject();
        Session session = server.getSession();
        String protocol = server.getProtocol();
        Transport transport = session.getTransport(protocol == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : protocol);
        transport.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
        return new Connection(session, transport);
    }

    /** A connection on which letters are handed over. */
    record Connection(Session session, Transport transport) implements AutoCloseable {

        /** Returns once the server has taken responsibility for it (RFC 5321, section 6.1). */
        void send(MimeMessage mail) throws MessagingException {
            transport.sendMessage(mail, mail.getAllRecipients());
        }

        boolean isOpen() {
            return transport.isConnected();
        }

        @Override
        public void close() throws MessagingException {
            transport.close();
        }
    }
}
