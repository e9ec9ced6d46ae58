package org.marsad.security.internal.accounts;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Codes on paper for who has lost the authenticator: shown once, kept as hashes, each good once. */
@Service
public class RecoveryCodes {

    private static final int HOW_MANY = 10;

    /** 80 random bits in 16 letters and digits, none of which looks like another. */
    private static final int BYTES = 10;

    private final JdbcClient jdbc;

    RecoveryCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** New codes; the ones before open nothing any more. */
    @Transactional
    public List<String> renew(String username) {
        forget(username);
        List<String> codes = Stream.generate(() -> Base32.of(Randoms.bytes(BYTES)))
                .limit(HOW_MANY)
                .toList();
        codes.forEach(code -> jdbc.sql("insert into staff_recovery_code (username, code_hash) values (?, ?)")
                .params(username, hash(username, code))
                .update());
        return codes.stream().map(RecoveryCodes::inGroups).toList();
    }

    private static String inGroups(String code) {
        return code.replaceAll("(.{4})(?!$)", "$1-");
    }

    /** False if it is none, or was used. */
    boolean use(String username, String typed) {
        String code = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return jdbc.sql("delete from staff_recovery_code where username = ? and code_hash = ?")
                        .params(username, hash(username, code))
                        .update()
                == 1;
    }

    private static String hash(String username, String code) {
        return Randoms.hash(username + "\0" + code);
    }

    public int left(String username) {
        return jdbc.sql("select count(*) from staff_recovery_code where username = ?")
                .param(username)
                .query(Integer.class)
                .single();
    }

    void forget(String username) {
        jdbc.sql("delete from staff_recovery_code where username = ?")
                .param(username)
                .update();
    }
}
