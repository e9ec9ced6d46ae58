package org.marsad.sealing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.marsad.sealing.MasterKey.Wrapped;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/**
 * Keys in a table, read each time: unwrapping takes microseconds, and what no memory keeps is gone on every node when its
 * row is.
 */
@Component
class StoredTextKeys implements TextKeys {

    private final JdbcOperations jdbc;
    private final MasterKey master;

    StoredTextKeys(JdbcOperations jdbc, MasterKey master) {
        this.jdbc = jdbc;
        this.master = master;
    }

    @Override
    public TextKey of(UUID subject) {
        return new TextKey(new TextKey.Store() {
            @Override
            public Optional<DataKey> stored() {
                return StoredTextKeys.this.stored(subject);
            }

            @Override
            public DataKey made() {
                return StoredTextKeys.this.made(subject);
            }
        });
    }

    private Optional<DataKey> stored(UUID subject) {
        return jdbc
                .query(
                        "select wrapped_by, wrapped_key from text_key where subject = ?",
                        (row, n) -> new Wrapped(row.getString(1), row.getString(2)),
                        subject)
                .stream()
                .findFirst()
                .map(wrapped -> unwrapped(wrapped, subject));
    }

    private DataKey unwrapped(Wrapped wrapped, UUID subject) {
        try {
            return master.unwrap(wrapped, context(subject));
        } catch (IOException e) {
            throw new UncheckedIOException("a key of texts cannot be unwrapped now", e);
        }
    }

    private DataKey made(UUID subject) {
        DataKey key = DataKey.random();
        try {
            Wrapped wrapped = master.wrap(key, context(subject));
            jdbc.update(
                    "insert into text_key (subject, wrapped_by, wrapped_key) values (?, ?, ?)",
                    subject,
                    wrapped.by(),
                    wrapped.key());
        } catch (IOException e) {
            throw new UncheckedIOException("a key of texts cannot be wrapped now", e);
        }
        return key;
    }

    @Override
    public void destroy(UUID subject) {
        jdbc.update("delete from text_key where subject = ?", subject);
    }

    static String context(Object subject) {
        return "text key of " + subject;
    }
}
