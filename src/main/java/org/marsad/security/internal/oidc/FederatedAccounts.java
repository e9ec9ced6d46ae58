package org.marsad.security.internal.oidc;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Which accounts came from an identity provider. A password of ours opens none of them. */
@Service
public class FederatedAccounts {

    private final JdbcClient jdbc;

    FederatedAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean contains(String username) {
        return jdbc.sql("select count(*) from staff_federated where username = ?")
                        .param(username)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    Optional<String> username(String issuer, String subject) {
        return jdbc.sql("select username from staff_federated where issuer = ? and subject = ?")
                .params(issuer, subject)
                .query(String.class)
                .optional();
    }

    void add(String username, String issuer, String subject) {
        jdbc.sql("insert into staff_federated (username, issuer, subject) values (?, ?, ?)")
                .params(username, issuer, subject)
                .update();
    }

    public void forget(String username) {
        jdbc.sql("delete from staff_federated where username = ?")
                .param(username)
                .update();
    }
}
