package org.marsad.security.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.audit.internal.RuleBook;
import org.marsad.support.Newsroom;
import org.marsad.support.StaffClient;
import org.marsad.support.WholeMarsad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/**
 * Who gets where: every path and method that is found in the running application stands in {@code roles.txt} with what
 * each role meets there, and meets it.
 */
@WholeMarsad
class RolesTests {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final List<Role> STAFF =
            Arrays.stream(Role.values()).filter(Role::isStaff).toList();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ServletWebServerApplicationContext application;

    @Autowired
    private FilterChainProxy security;

    private final List<Row> rows = Row.all();
    private RunningPaths running;

    @BeforeEach
    void look() {
        running = RunningPaths.of(application);
    }

    @Test
    void everythingThatServesIsRead() {
        assertThat(running.unread()).isEmpty();
        assertThat(running.found()).hasSizeGreaterThan(1000);
    }

    @Test
    void everyPathAndMethodHasItsRow() {
        assertThat(running.found().stream().filter(request -> row(request).isEmpty()))
                .as("what has no row in roles.txt")
                .isEmpty();
    }

    @Test
    void everyRowIsAboutSomethingThatIsThere() {
        SortedSet<Found> found = running.found();
        assertThat(rows.stream().filter(row -> found.stream().noneMatch(request -> isOf(request, row))))
                .as("rows that no request is for")
                .isEmpty();
    }

    @Test
    void everyRoleIsLetThroughWhereItsRowSaysAndNowhereElse() {
        List<String> wrong = new ArrayList<>();
        for (Found request : running.found()) {
            for (Role role : Role.values()) {
                row(request)
                        .filter(row -> row.answer(role) != Answer.ITSELF)
                        .filter(row -> row.answer(role).isGranted() != isLetThrough(request, role))
                        .ifPresent(row -> wrong.add(role + " " + request + " against " + row));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whateverSomebodyOfTheStaffMayAskForIsKnownToTheAudit() {
        assertThat(running.found().stream()
                        .filter(request -> isRecorded(chain(request)))
                        .filter(request -> STAFF.stream().anyMatch(role -> isLetThrough(request, role)))
                        .filter(request -> !RuleBook.knows(request.method(), request.sample())))
                .as("what has no row in the tables of the audit")
                .isEmpty();
    }

    @Test
    void everyDoorThatKnowsTheStaffIsOnTheRecord() {
        assertThat(security.getFilterChains().stream().filter(RolesTests::isRecorded))
                .hasSize(4);
        assertThat(security.getFilterChains().stream()
                        .filter(chain -> !isRecorded(chain))
                        .flatMap(chain -> chain.getFilters().stream())
                        .map(filter -> filter.getClass().getSimpleName()))
                .doesNotContain(
                        "BasicAuthenticationFilter",
                        "UsernamePasswordAuthenticationFilter",
                        "StillStaff",
                        "CodeFilter");
    }

    private static boolean isRecorded(SecurityFilterChain chain) {
        return chain.getFilters().stream()
                .anyMatch(filter -> filter.getClass().getSimpleName().equals("OnTheRecord"));
    }

    private SecurityFilterChain chain(Found found) {
        MockHttpServletRequest request = request(found);
        return security.getFilterChains().stream()
                .filter(chain -> chain.matches(request))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatTheRowSaysIsWhatTheServerAnswers() {
        Map<Role, Asking> asking = asking();
        List<String> wrong = new ArrayList<>();
        for (Row row : rows) {
            for (Found request : examples(row)) {
                asking.forEach((role, client) -> {
                    Answer answer = row.answer(role);
                    boolean read = READS.contains(request.method());
                    if (answer != Answer.ITSELF && (read || !answer.isGranted())) {
                        HttpResponse<String> response = client.send(request);
                        if (!answer.isThis(response, read)) {
                            wrong.add(role + " " + request + ": " + answer + ", but " + response.statusCode());
                        }
                    }
                });
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** One request for each method that the row is about: more would say the same again. */
    private List<Found> examples(Row row) {
        List<Found> of =
                running.found().stream().filter(request -> isOf(request, row)).toList();
        return of.stream()
                .map(Found::method)
                .distinct()
                .map(method -> of.stream()
                        .filter(request -> request.method().equals(method))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private Optional<Row> row(Found request) {
        return rows.stream().filter(row -> row.isFor(request)).findFirst();
    }

    private boolean isOf(Found request, Row row) {
        return row(request).filter(row::equals).isPresent();
    }

    private boolean isLetThrough(Found found, Role role) {
        return chain(found).getFilters().stream()
                .filter(AuthorizationFilter.class::isInstance)
                .map(AuthorizationFilter.class::cast)
                .findFirst()
                .orElseThrow()
                .getAuthorizationManager()
                .authorize(role::authentication, request(found))
                .isGranted();
    }

    private static MockHttpServletRequest request(Found found) {
        MockHttpServletRequest request = new MockHttpServletRequest(found.method(), found.sample());
        request.setServletPath(found.sample());
        request.setQueryString(found.query());
        return request;
    }

    private Map<Role, Asking> asking() {
        String receipt = new Newsroom(port, jdbc)
                .submit("رأيت القوات تغادر القاعدة مساء الأحد")
                .receipt();
        Map<Role, Asking> asking = new EnumMap<>(Role.class);
        Arrays.stream(Role.values()).forEach(role -> asking.put(role, asking(role, receipt)));
        return asking;
    }

    private Asking asking(Role role, String receipt) {
        StaffClient stranger = StaffClient.stranger(port);
        if (role == Role.SUBMITTER) {
            return request ->
                    stranger.send(request.method(), target(request), "", "Authorization", "Bearer " + receipt);
        }
        if (!role.isStaff()) {
            return request -> stranger.send(request.method(), target(request), "");
        }
        StaffClient session = StaffClient.session(port, role.username());
        StaffClient basic = StaffClient.basic(port, role.username());
        return request -> (request.path().startsWith("/engine-rest") ? basic : session)
                .send(request.method(), target(request), "");
    }

    private static String target(Found request) {
        return request.query().isEmpty() ? request.sample() : request.sample() + "?" + request.query();
    }

    /** One role at the other end of the line. */
    private interface Asking {
        HttpResponse<String> send(Found request);
    }
}
