package org.marsad.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.security.StaffAccounts;
import org.marsad.security.StaffRole;
import org.marsad.support.StaffClient;
import org.marsad.support.WholeMarsad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the engine keeps the staff's passwords, and that no way of setting one goes round the rules. */
@WholeMarsad
class PasswordsTests {

    private static final String OWN = "vermilion gate hums twice";

    @LocalServerPort
    private int port;

    @Autowired
    private StaffAccounts accounts;

    @Autowired
    private IdentityService identities;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void hire() {
        accounts.createIfAbsent("novice", OWN, Set.of(StaffRole.ANALYST));
    }

    @AfterEach
    void leave() {
        identities.deleteUser("novice");
        identities.deleteUser("another");
    }

    @Test
    void aPasswordIsKeptAsAnArgon2Hash() {
        assertThat(stored("novice")).startsWith("{spring}{argon2id}$argon2id$").doesNotContain(OWN);
    }

    @Test
    void aHashThatTheEngineMadeBeforeIsTakenOnceMoreAndReplacedAtLogin() throws Exception {
        storeAsTheEngineDid("novice", OWN, "aSalt");
        assertThat(StaffClient.basic(port, "novice", "vermilion")
                        .engineGet("/task")
                        .statusCode())
                .isEqualTo(401);
        assertThat(stored("novice")).startsWith("{SHA-512}");
        StaffClient session = StaffClient.stranger(port);
        assertThat(session.login("novice", OWN).headers().firstValue("Location").orElseThrow())
                .endsWith("/camunda/app/tasklist/default/");
        assertThat(stored("novice")).startsWith("{spring}{argon2id}");
        assertThat(session.get("/staff").statusCode()).isEqualTo(200);
        assertThat(StaffClient.basic(port, "novice", OWN).engineGet("/task").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest", "/camunda/api/engine/engine/default"})
    void whoeverSetsAPasswordOverRestHearsWhatIsWrongWithIt(String api) {
        StaffClient admin =
                api.equals("/engine-rest") ? StaffClient.basic(port, "admin") : StaffClient.session(port, "admin");
        HttpResponse<String> weak = admin.send(
                "PUT", api + "/user/novice/credentials", credentials("password1234"), "Accept-Language", "en");
        assertThat(weak.statusCode()).as(weak.body()).isEqualTo(400);
        assertThat(weak.body()).contains("first that others would try");
        HttpResponse<String> made =
                admin.send("POST", api + "/user/create", user("another", "short"), "Accept-Language", "en");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(400);
        assertThat(made.body()).contains("at least 12 characters");
        assertThat(identities.createUserQuery().userId("another").count()).isZero();
        assertThat(admin.send("PUT", api + "/user/novice/credentials", credentials("nine lamps beyond the ferry"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(StaffClient.basic(port, "novice", OWN).engineGet("/task").statusCode())
                .isEqualTo(401);
        assertThat(StaffClient.basic(port, "novice", "nine lamps beyond the ferry")
                        .engineGet("/task")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void codeOfOursThatMakesAnAccountIsHeldToTheSameRules() {
        assertThatThrownBy(() -> accounts.createIfAbsent("another", "another1234", Set.of(StaffRole.EDITOR)))
                .isInstanceOf(BadUserRequestException.class);
        assertThat(identities.createUserQuery().userId("another").count()).isZero();
    }

    @Test
    void changingANameAsksNothingOfThePassword() {
        User novice = identities.createUserQuery().userId("novice").singleResult();
        String before = stored("novice");
        novice.setFirstName("Nada");
        identities.saveUser(novice);
        assertThat(stored("novice")).isEqualTo(before);
    }

    private static String credentials(String password) {
        return "{\"password\":\"" + password + "\",\"authenticatedUserPassword\":\"" + StaffClient.PASSWORD + "\"}";
    }

    private static String user(String id, String password) {
        return "{\"profile\":{\"id\":\"" + id + "\",\"firstName\":\"A\",\"lastName\":\"B\",\"email\":\"\"},"
                + "\"credentials\":{\"password\":\"" + password + "\"}}";
    }

    private String stored(String username) {
        return jdbc.sql("select pwd_ from act_id_user where id_ = ?")
                .param(username)
                .query(String.class)
                .single();
    }

    /** SHA-512 of password and salt, in Base64: the engine's default, which accounts made before still have. */
    private void storeAsTheEngineDid(String username, String password, String salt) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-512").digest((password + salt).getBytes(StandardCharsets.UTF_8));
        jdbc.sql("update act_id_user set pwd_ = ?, salt_ = ? where id_ = ?")
                .params("{SHA-512}" + Base64.getEncoder().encodeToString(hash), salt, username)
                .update();
    }
}
