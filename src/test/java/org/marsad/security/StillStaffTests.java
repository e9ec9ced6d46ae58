package org.marsad.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.support.StaffClient;
import org.marsad.support.WholeMarsad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who leaves the staff loses what they have open, at once. */
@WholeMarsad
class StillStaffTests {

    @LocalServerPort
    private int port;

    @Autowired
    private StaffAccounts accounts;

    @Autowired
    private IdentityService identities;

    @BeforeEach
    void hire() {
        accounts.createIfAbsent("leaver", StaffClient.PASSWORD, Set.of(StaffRole.ANALYST));
    }

    @Test
    void aDeletedAccountsSessionOpensNothingMore() {
        StaffClient session = StaffClient.session(port, "leaver");
        assertThat(session.engineGet("/task").statusCode()).isEqualTo(200);
        identities.deleteUser("leaver");
        assertThat(session.engineGet("/task").statusCode()).isEqualTo(401);
        assertThat(session.get("/staff/tasks/1").statusCode()).isEqualTo(302);
    }

    @Test
    void whoLeavesTheGroupLosesItsSession() {
        StaffClient session = StaffClient.session(port, "leaver");
        identities.deleteMembership("leaver", "analysts");
        assertThat(session.get("/staff/tasks/1").statusCode()).isEqualTo(302);
        assertThat(session.engineGet("/task").statusCode()).isEqualTo(401);
        identities.deleteUser("leaver");
    }

    @Test
    void aNewPasswordEndsTheSessionsOfTheOldOne() {
        StaffClient session = StaffClient.session(port, "leaver");
        User leaver = identities.createUserQuery().userId("leaver").singleResult();
        leaver.setPassword("another-password");
        identities.saveUser(leaver);
        assertThat(session.engineGet("/task").statusCode()).isEqualTo(401);
        identities.deleteUser("leaver");
    }
}
