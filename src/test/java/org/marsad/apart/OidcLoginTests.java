package org.marsad.apart;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.security.StaffAccounts;
import org.marsad.security.StaffRole;
import org.marsad.support.OnH2;
import org.marsad.support.StaffClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Login by an identity provider, against a real one: who gets which role, and who none. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "marsad.oidc.client-id=" + IdentityProvider.CLIENT,
            "marsad.oidc.client-secret=" + IdentityProvider.SECRET,
            "marsad.oidc.groups.analyst=desk,verification",
            "marsad.oidc.groups.editor=chief-editors",
            "marsad.oidc.local-login=false"
        })
@ActiveProfiles("demo")
@OnH2
class OidcLoginTests {

    private static final IdentityProvider PROVIDER = IdentityProvider.start();
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @LocalServerPort
    private int port;

    @Autowired
    private StaffAccounts accounts;

    @Autowired
    private IdentityService identities;

    private final String subject = "person" + PEOPLE.incrementAndGet();

    private ProviderBrowser browser;

    @BeforeEach
    void open() {
        browser = new ProviderBrowser(subject, port);
    }

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry registry) {
        registry.add("marsad.oidc.issuer", PROVIDER::issuer);
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @Test
    void groupsOfTheProviderBecomeRolesAndAnAccountIsMade() {
        PROVIDER.says(subject, Map.of("preferred_username", "nada", "groups", List.of("desk", "football")));
        assertThat(browser.login()).endsWith("/camunda/app/tasklist/default/");
        assertThat(browser.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(200);
        assertThat(browser.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(403);
        assertThat(accounts.find("nada").orElseThrow().roles()).containsExactly(StaffRole.ANALYST);
        assertThat(browser.get("/staff/account").body()).contains("nada");
    }

    @Test
    void rolesFollowTheClaimsAndAChangeEndsTheOldSession() {
        PROVIDER.says(subject, Map.of("preferred_username", "rabab", "groups", List.of("verification")));
        browser.login();
        ProviderBrowser elsewhere = new ProviderBrowser(subject, port);
        PROVIDER.says(subject, Map.of("preferred_username", "rabab2", "groups", List.of("chief-editors")));
        assertThat(elsewhere.login()).endsWith("/camunda/app/tasklist/default/");
        assertThat(accounts.find("rabab").orElseThrow().roles()).containsExactly(StaffRole.EDITOR);
        assertThat(accounts.find("rabab2")).isEmpty();
        assertThat(browser.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(401);
        PROVIDER.says(subject, Map.of("preferred_username", "rabab", "groups", List.of()));
        assertThat(new ProviderBrowser(subject, port).login()).endsWith("/login?stranger");
        assertThat(accounts.find("rabab").orElseThrow().roles()).isEmpty();
        assertThat(elsewhere.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(401);
    }

    @Test
    void whoIsInNoGroupOfOursIsAStranger() {
        PROVIDER.says(subject, Map.of("preferred_username", "stranger", "groups", List.of("football")));
        assertThat(browser.login()).endsWith("/login?stranger");
        assertThat(accounts.find("stranger")).isEmpty();
        assertThat(browser.get("/staff").statusCode()).isEqualTo(302);
    }

    @Test
    void nobodyTakesAnAccountOverByItsName() {
        PROVIDER.says(subject, Map.of("preferred_username", "editor1", "groups", List.of("chief-editors")));
        assertThat(browser.login()).endsWith("/login?stranger");
        String another = "person" + PEOPLE.incrementAndGet();
        PROVIDER.says(another, Map.of("preferred_username", "sawsan", "groups", List.of("desk")));
        assertThat(new ProviderBrowser(another, port).login()).endsWith("/camunda/app/tasklist/default/");
        PROVIDER.says(subject, Map.of("preferred_username", "sawsan", "groups", List.of("chief-editors")));
        assertThat(new ProviderBrowser(subject, port).login()).endsWith("/login?stranger");
        assertThat(accounts.find("sawsan").orElseThrow().roles()).containsExactly(StaffRole.ANALYST);
    }

    @Test
    void claimsThatAreNoNamesOrNoListsMakeNobody() {
        PROVIDER.says(subject, Map.of("preferred_username", "../admin", "groups", List.of("desk")));
        assertThat(browser.login()).endsWith("/login?stranger");
        PROVIDER.says(subject, Map.of("preferred_username", "plain", "groups", "desk"));
        assertThat(new ProviderBrowser(subject, port).login()).endsWith("/login?stranger");
    }

    @Test
    void anAnswerThatWasNotAskedForIsRefused() {
        assertThat(browser.get("/login/oidc-return?code=stolen&state=made-up")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/login?provider");
    }

    @Test
    void whereLocalLoginIsOffNoPasswordOpensTheForm() {
        assertThat(StaffClient.stranger(port).get("/login").body())
                .contains("/login/oidc/team")
                .doesNotContain("type=\"password\"");
        PROVIDER.says(subject, Map.of("preferred_username", "zaman", "groups", List.of("desk")));
        browser.login();
        HttpResponse<String> answer = browser.post("/login", "username=editor1&password=" + StaffClient.PASSWORD);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login?wrong");
    }

    @Test
    void aPasswordOfOursOpensNoAccountOfTheProvider() {
        PROVIDER.says(subject, Map.of("preferred_username", "hiba", "groups", List.of("desk")));
        browser.login();
        var user = identities.createUserQuery().userId("hiba").singleResult();
        user.setPassword("vermilion gate hums twice");
        identities.saveUser(user);
        assertThat(StaffClient.basic(port, "hiba", "vermilion gate hums twice")
                        .engineGet("/task")
                        .statusCode())
                .isEqualTo(401);
        assertThat(accounts.find("hiba").orElseThrow().roles()).isEqualTo(Set.of(StaffRole.ANALYST));
    }
}
