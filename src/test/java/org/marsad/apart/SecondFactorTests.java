package org.marsad.apart;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.security.StaffAccounts;
import org.marsad.security.StaffRole;
import org.marsad.support.Authenticator;
import org.marsad.support.StaffClient;
import org.marsad.support.StrictMarsad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Outside the demo a password alone opens nothing, whichever door is tried. */
@StrictMarsad
class SecondFactorTests {

    private static final AtomicInteger HIRED = new AtomicInteger();
    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String RECOVERY = "/staff/account/recovery-codes";
    private static final Pattern RECOVERY_CODE = Pattern.compile("<code dir=\"ltr\">([A-Z2-7-]{19})</code>");

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

    /** Another for each test: wrong codes of one would slow the next. */
    private final String newcomer = "newcomer" + HIRED.incrementAndGet();

    @BeforeEach
    void hire() {
        accounts.createIfAbsent(newcomer, StaffClient.PASSWORD, Set.of(StaffRole.ANALYST));
    }

    @AfterEach
    void leave() {
        identities.deleteUser(newcomer);
    }

    @Test
    void theFirstLoginShowsAKeyAndOpensNothingBeforeItsFirstCode() {
        StaffClient client = StaffClient.stranger(port);
        assertThat(location(client.login(newcomer, StaffClient.PASSWORD))).endsWith("/login/code");
        assertOpensNothing(client);
        String page = client.get("/login/code").body();
        assertThat(page).contains("<svg", "shape-rendering=\"crispEdges\"").doesNotContain("<script", "style=\"");
        Authenticator telephone = Authenticator.reading(page, clock);
        assertThat(location(Authenticator.send(client, "000 00"))).endsWith("/login/code?wrong");
        assertOpensNothing(client);
        assertThat(client.get("/login/code").body()).contains(picture(page));
        assertThat(location(Authenticator.send(client, telephone.code(0)))).endsWith(RECOVERY);
        assertThat(recoveryCodes(client.get(RECOVERY).body())).hasSize(10).doesNotHaveDuplicates();
        assertThat(location(client.get(RECOVERY))).endsWith("/staff/account");
        assertThat(client.get(TASKLIST).statusCode()).isEqualTo(200);
        assertThat(client.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(200);
        assertThat(client.get("/login/code").headers().firstValue("Location").orElseThrow())
                .contains("/login?late");
    }

    @Test
    void aCodeOpensOnce() {
        StaffClient first = atSecondStep();
        Authenticator telephone = Authenticator.reading(first.get("/login/code").body(), clock);
        String taken = telephone.code(0);
        assertThat(location(Authenticator.send(first, taken))).endsWith(RECOVERY);
        StaffClient client = atSecondStep();
        assertThat(location(Authenticator.send(client, taken))).endsWith("/login/code?wrong");
        assertThat(location(Authenticator.send(client, telephone.code(-1)))).endsWith("/login/code?wrong");
        assertOpensNothing(client);
        String next = telephone.code(1);
        assertThat(location(Authenticator.send(client, next))).doesNotContain("/login");
        assertThat(location(Authenticator.send(atSecondStep(), next))).endsWith("/login/code?wrong");
    }

    @Test
    void aWrongCodeAfterARightPasswordStandsInTheAudit() {
        StaffClient client = atSecondStep();
        Authenticator telephone =
                Authenticator.reading(client.get("/login/code").body(), clock);
        assertThat(location(Authenticator.send(client, "000000"))).endsWith("/login/code?wrong");
        assertThat(acts()).containsExactly("CODE_REFUSED");
        assertThat(location(Authenticator.send(client, telephone.code(0)))).endsWith(RECOVERY);
        assertThat(acts()).containsExactly("CODE_REFUSED", "LOGGED_IN");
    }

    private List<String> acts() {
        return jdbc.sql("select act from audit_entry where account = ? order by number")
                .param(newcomer)
                .query(String.class)
                .list();
    }

    @Test
    void aCodeCountsInArabicDigitsAndWithSpaces() {
        StaffClient client = atSecondStep();
        String code =
                Authenticator.reading(client.get("/login/code").body(), clock).code(0);
        StringBuilder arabic = new StringBuilder("%20");
        code.chars().forEach(digit -> arabic.append("%D9%").append(Integer.toHexString(0xA0 + digit - '0')));
        assertThat(location(Authenticator.send(client, arabic.toString()))).endsWith(RECOVERY);
    }

    @Test
    void aRecoveryCodeOpensOnceAndIsKeptAsAHash() {
        StaffClient first = atSecondStep();
        Authenticator.send(
                first,
                Authenticator.reading(first.get("/login/code").body(), clock).code(0));
        List<String> codes = recoveryCodes(first.get(RECOVERY).body());
        assertThat(jdbc.sql("select code_hash from staff_recovery_code where username = ?")
                        .param(newcomer)
                        .query(String.class)
                        .list())
                .hasSize(10)
                .allSatisfy(hash -> assertThat(hash).matches("[0-9a-f]{64}"));
        StaffClient second = atSecondStep();
        assertThat(location(Authenticator.send(second, codes.get(3).toLowerCase(java.util.Locale.ROOT))))
                .doesNotContain("/login");
        assertThat(location(Authenticator.send(atSecondStep(), codes.get(3)))).endsWith("/login/code?wrong");
        assertThat(second.get("/staff/account").body()).contains(": 9");
    }

    @Test
    void theKeyIsSealedInTheDatabase() {
        StaffClient client = atSecondStep();
        String page = client.get("/login/code").body();
        String stored = jdbc.sql("select secret from staff_second_factor where username = ?")
                .param(newcomer)
                .query(String.class)
                .single();
        assertThat(page).doesNotContain(stored);
        assertThat(stored).hasSizeGreaterThan(80).doesNotMatch("[0-9a-f]{40}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyst1", "admin", "nobody"})
    void tasklistsOwnLoginAndTheEnginesCheckOfPasswordsAreClosed(String username) {
        for (String app : List.of("tasklist", "cockpit", "admin", "welcome")) {
            StaffClient client = StaffClient.stranger(port);
            HttpResponse<String> answer = client.form(
                    "/camunda/api/admin/auth/user/default/login/" + app,
                    "username=" + username + "&password=" + StaffClient.PASSWORD);
            assertThat(answer.statusCode()).isIn(401, 403);
            assertOpensNothing(client);
        }
        assertThat(StaffClient.basic(port, username)
                        .enginePost(
                                "/identity/verify",
                                "{\"username\":\"" + username + "\",\"password\":\"" + StaffClient.PASSWORD + "\"}")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void httpBasicTakesTokensAndNoPassword() {
        StaffClient client = StaffClient.stranger(port);
        Authenticator.send(
                login(client),
                Authenticator.reading(client.get("/login/code").body(), clock).code(0));
        assertThat(StaffClient.basic(port, newcomer).engineGet("/task").statusCode())
                .isEqualTo(401);
        assertThat(StaffClient.basic(port, "admin").get("/actuator/health").statusCode())
                .isEqualTo(401);
        String token = makeToken(client, "export");
        assertThat(StaffClient.basic(port, newcomer, token).engineGet("/task").statusCode())
                .isEqualTo(200);
        assertThat(StaffClient.basic(port, "admin", token).engineGet("/task").statusCode())
                .isEqualTo(401);
        assertThat(StaffClient.basic(port, newcomer, token + "x")
                        .engineGet("/task")
                        .statusCode())
                .isEqualTo(401);
        assertThat(StaffClient.stranger(port)
                        .login(newcomer, token)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/login?wrong");
        assertThat(jdbc.sql("select count(*) from staff_token where token_hash = ?")
                        .param(token)
                        .query(Integer.class)
                        .single())
                .isZero();
        client.form(
                "/staff/account/tokens/revoke",
                "id="
                        + jdbc.sql("select id from staff_token where username = ?")
                                .param(newcomer)
                                .query(String.class)
                                .single()
                        + "&_csrf=" + client.csrf("/staff/account"));
        assertThat(StaffClient.basic(port, newcomer, token).engineGet("/task").statusCode())
                .isEqualTo(401);
    }

    @Test
    void aTokenIsMadeOnlyByWhoKnowsThePassword() {
        StaffClient client = StaffClient.stranger(port);
        Authenticator.send(
                login(client),
                Authenticator.reading(client.get("/login/code").body(), clock).code(0));
        HttpResponse<String> refused =
                client.form("/staff/account/tokens", "name=x&password=wrong&_csrf=" + client.csrf("/staff/account"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(jdbc.sql("select count(*) from staff_token where username = ?")
                        .param(newcomer)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoGuessesCodesMustWait() {
        Authenticator telephone = enrolled();
        StaffClient guesser = atSecondStep();
        for (int i = 0; i < 10; i++) {
            assertThat(location(Authenticator.send(guesser, "guess"))).endsWith("/login/code?wrong");
        }
        assertThat(location(Authenticator.send(guesser, telephone.code(1)))).endsWith("/login/code?wait");
        assertOpensNothing(guesser);
    }

    @Test
    void whoIsDeletedLeavesNoSecondFactorNorTokenToTheNextOfTheName() {
        StaffClient client = StaffClient.stranger(port);
        Authenticator.send(
                login(client),
                Authenticator.reading(client.get("/login/code").body(), clock).code(0));
        String token = makeToken(client, "export");
        identities.deleteUser(newcomer);
        hire();
        assertThat(StaffClient.basic(port, newcomer, token).engineGet("/task").statusCode())
                .isEqualTo(401);
        assertThat(atSecondStep().get("/login/code").body()).contains("<svg");
        assertThat(client.get(TASKLIST).statusCode()).isEqualTo(302);
    }

    private String makeToken(StaffClient client, String name) {
        HttpResponse<String> made = client.form(
                "/staff/account/tokens",
                "name=" + name + "&password=" + StaffClient.PASSWORD + "&_csrf=" + client.csrf("/staff/account"));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
        assertThat(made.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        return Pattern.compile("id=\"token\">(marsad_[A-Za-z0-9_-]{43})<")
                .matcher(made.body())
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    private Authenticator enrolled() {
        StaffClient client = atSecondStep();
        Authenticator telephone =
                Authenticator.reading(client.get("/login/code").body(), clock);
        assertThat(location(Authenticator.send(client, telephone.code(0)))).endsWith(RECOVERY);
        return telephone;
    }

    private StaffClient atSecondStep() {
        return login(StaffClient.stranger(port));
    }

    private StaffClient login(StaffClient client) {
        assertThat(location(client.login(newcomer, StaffClient.PASSWORD))).endsWith("/login/code");
        return client;
    }

    private static String picture(String page) {
        return page.substring(page.indexOf("<svg"), page.indexOf("</svg>"));
    }

    private static List<String> recoveryCodes(String page) {
        return RECOVERY_CODE
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static void assertOpensNothing(StaffClient client) {
        assertThat(client.get(TASKLIST).statusCode()).isEqualTo(302);
        assertThat(client.get("/staff").statusCode()).isEqualTo(302);
        assertThat(client.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(401);
        assertThat(client.get("/actuator/health").statusCode()).isEqualTo(401);
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
