package org.marsad.apart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.security.StaffAccounts;
import org.marsad.security.StaffRole;
import org.marsad.support.Authenticator;
import org.marsad.support.StaffClient;
import org.marsad.support.StrictMarsad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One's own password and sessions, and what administrators can do for others and what not. */
@StrictMarsad
class AccountPagesTests {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String TASKS = "/camunda/api/engine/engine/default/task";
    private static final String OTHER = "nine lamps beyond the ferry";

    @LocalServerPort
    private int port;

    @Autowired
    private StaffAccounts accounts;

    @Autowired
    private IdentityService identities;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Authenticator telephone;
    private StaffClient client;

    @BeforeEach
    void hire() {
        accounts.createIfAbsent("resident", StaffClient.PASSWORD, Set.of(StaffRole.EDITOR));
        client = StaffClient.stranger(port);
        telephone = enrol("resident", client);
    }

    @AfterEach
    void leave() {
        identities.deleteUser("resident");
        identities.deleteUser("chiefoffice");
    }

    @Test
    void aNewPasswordNeedsTheOldOneAndEndsEverySessionButThisOne() {
        StaffClient elsewhere = again();
        assertThat(change("wrong", OTHER).statusCode()).isEqualTo(422);
        HttpResponse<String> weak = change(StaffClient.PASSWORD, "password1234");
        assertThat(weak.statusCode()).isEqualTo(422);
        assertThat(weak.body()).contains("error-summary");
        assertThat(elsewhere.get(TASKS).statusCode()).isEqualTo(200);
        assertThat(change(StaffClient.PASSWORD, OTHER).statusCode()).isEqualTo(302);
        assertThat(client.get(TASKS).statusCode()).isEqualTo(200);
        assertThat(elsewhere.get(TASKS).statusCode()).isEqualTo(401);
        assertThat(location(StaffClient.stranger(port).login("resident", StaffClient.PASSWORD)))
                .endsWith("/login?wrong");
        assertThat(location(StaffClient.stranger(port).login("resident", OTHER)))
                .endsWith("/login/code");
    }

    @Test
    void sessionsAreListedAndEndedFromElsewhere() {
        StaffClient elsewhere = again();
        String page = client.get("/staff/account").body();
        assertThat(sessions()).isEqualTo(2);
        assertThat(page).contains("sessions/end\"", "sessions/end-others\"").doesNotContain("127.0.0.1");
        String id = Pattern.compile("sessions/end\">.*?name=\"id\" value=\"([0-9a-f-]{36})\"", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
        client.form("/staff/account/sessions/end", "id=" + id + "&_csrf=" + client.csrf("/staff/account"));
        assertThat(elsewhere.get(TASKS).statusCode()).isEqualTo(401);
        assertThat(client.get(TASKS).statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyEndsAnothersSession() {
        String admins = adminSession().toString();
        client.form("/staff/account/sessions/end", "id=" + admins + "&_csrf=" + client.csrf("/staff/account"));
        assertThat(jdbc.sql("select count(*) from staff_session where id = ?")
                        .param(java.util.UUID.fromString(admins))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private java.util.UUID adminSession() {
        java.util.UUID id = java.util.UUID.randomUUID();
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("insert into staff_session (id, username, since, last_seen) values (?, 'admin', ?, ?)")
                .params(id, now, now)
                .update();
        return id;
    }

    @Test
    void ofTooManySessionsTheLongestUnusedEnds() {
        again();
        again();
        assertThat(sessions()).isEqualTo(3);
        jdbc.sql("update staff_session set last_seen = ? where username = 'resident' and since = "
                        + "(select min(since) from staff_session where username = 'resident')")
                .param(Timestamp.from(clock.instant().minus(Duration.ofMinutes(10))))
                .update();
        again();
        assertThat(sessions()).isEqualTo(3);
        assertThat(client.get(TASKS).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"last_seen, 61", "since, 721"})
    void aSessionThatIsIdleOrOldIsOver(String column, int minutes) {
        assertThat(client.get(TASKS).statusCode()).isEqualTo(200);
        jdbc.sql("update staff_session set " + column + " = ? where username = 'resident'")
                .param(Timestamp.from(clock.instant().minus(Duration.ofMinutes(minutes))))
                .update();
        assertThat(client.get(TASKS).statusCode()).isEqualTo(401);
        assertThat(client.get("/staff").statusCode()).isEqualTo(302);
    }

    @Test
    void anAdministratorsLinkSetsANewPasswordOnceAndOpensNothingByItself() {
        StaffClient chief = chief();
        String link = resetLink(chief);
        StaffClient owner = StaffClient.stranger(port);
        HttpResponse<String> page = owner.get(link);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Referrer-Policy").orElseThrow()).isEqualTo("no-referrer");
        assertThat(reset(owner, link, "short").statusCode()).isEqualTo(422);
        assertThat(location(reset(owner, link, OTHER))).endsWith("/login?reset");
        assertThat(owner.get(link).statusCode()).isEqualTo(404);
        assertThat(owner.get("/staff").statusCode()).isEqualTo(302);
        assertThat(client.get(TASKS).statusCode()).isEqualTo(401);
        assertThat(location(owner.login("resident", OTHER))).endsWith("/login/code");
        assertThat(owner.get("/login/code").body()).doesNotContain("<svg");
        assertThat(location(Authenticator.send(owner, telephone.code(1)))).doesNotContain("/login");
    }

    @Test
    void aLinkIsGoodForADayAndTheNextOneEndsIt() {
        StaffClient chief = chief();
        String first = resetLink(chief);
        String second = resetLink(chief);
        assertThat(StaffClient.stranger(port).get(first).statusCode()).isEqualTo(404);
        assertThat(StaffClient.stranger(port).get(second).statusCode()).isEqualTo(200);
        jdbc.sql("update staff_reset_link set expires_at = ?")
                .param(Timestamp.from(clock.instant()))
                .update();
        assertThat(StaffClient.stranger(port).get(second).statusCode()).isEqualTo(404);
    }

    @Test
    void whoLostTheTelephoneBeginsAnewAfterAnAdministratorsWord() {
        StaffClient chief = chief();
        chief.form("/staff/accounts/second-factor", "username=resident&_csrf=" + chief.csrf("/staff/accounts"));
        assertThat(client.get(TASKS).statusCode()).isEqualTo(401);
        StaffClient owner = StaffClient.stranger(port);
        owner.login("resident", StaffClient.PASSWORD);
        assertThat(owner.get("/login/code").body()).contains("<svg");
    }

    @ParameterizedTest
    @CsvSource({"reset-link", "second-factor", "tokens", "sessions"})
    void onlyAdministratorsTouchOthersAccounts(String act) {
        assertThat(client.get("/staff/accounts").statusCode()).isEqualTo(403);
        assertThat(client.form("/staff/accounts/" + act, "username=admin&_csrf=" + client.csrf("/staff/account"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void guessingElsewhereDoesNotSlowABrowserThatIsKnown() {
        String guessed = "guessed";
        accounts.createIfAbsent(guessed, StaffClient.PASSWORD, Set.of(StaffRole.ANALYST));
        StaffClient known = StaffClient.stranger(port);
        enrol(guessed, known);
        known.form("/logout", "_csrf=" + known.csrf("/staff/account"));
        StaffClient guesser = StaffClient.stranger(port);
        await().until(() -> location(guesser.login(guessed, "guess")).endsWith("/login?wait"));
        assertThat(location(known.login(guessed, StaffClient.PASSWORD))).endsWith("/login/code");
        identities.deleteUser(guessed);
    }

    private String resetLink(StaffClient chief) {
        HttpResponse<String> made =
                chief.form("/staff/accounts/reset-link", "username=resident&_csrf=" + chief.csrf("/staff/accounts"));
        return Pattern.compile("id=\"link\">http://127.0.0.1:[0-9]+(/login/reset/[A-Za-z0-9_-]{43})<")
                .matcher(made.body())
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError(made.body()));
    }

    private static HttpResponse<String> reset(StaffClient owner, String link, String password) {
        String token = link.substring(link.lastIndexOf('/') + 1);
        return owner.form(
                "/login/reset",
                "token=" + token + "&fresh=" + encoded(password) + "&again=" + encoded(password) + "&_csrf="
                        + owner.csrf(link));
    }

    private StaffClient chief() {
        accounts.createIfAbsent("chiefoffice", StaffClient.PASSWORD, Set.of(StaffRole.ADMINISTRATOR));
        StaffClient chief = StaffClient.stranger(port);
        enrol("chiefoffice", chief);
        return chief;
    }

    private Authenticator enrol(String username, StaffClient browser) {
        browser.login(username, StaffClient.PASSWORD);
        Authenticator taken = Authenticator.reading(browser.get("/login/code").body(), clock);
        assertThat(location(Authenticator.send(browser, taken.code(0)))).endsWith("/recovery-codes");
        browser.get(TASKLIST);
        return taken;
    }

    /** Another login of the same person; time is not waited for, what was taken is forgotten. */
    private StaffClient again() {
        jdbc.sql("update staff_second_factor set last_step = 0 where username = 'resident'")
                .update();
        StaffClient other = StaffClient.stranger(port);
        other.login("resident", StaffClient.PASSWORD);
        assertThat(location(Authenticator.send(other, telephone.code(0)))).doesNotContain("/login");
        other.get(TASKLIST);
        return other;
    }

    private HttpResponse<String> change(String current, String fresh) {
        return client.form(
                "/staff/account/password",
                "current=" + encoded(current) + "&fresh=" + encoded(fresh) + "&again=" + encoded(fresh) + "&_csrf="
                        + client.csrf("/staff/account"));
    }

    private int sessions() {
        return jdbc.sql("select count(*) from staff_session where username = 'resident'")
                .query(Integer.class)
                .single();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
