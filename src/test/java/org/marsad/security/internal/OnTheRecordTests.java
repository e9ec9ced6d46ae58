package org.marsad.security.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.IcuMessageSource;
import org.marsad.security.NotRecordedException;
import org.marsad.security.StaffRecord;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** Nothing is done by the staff that was not noted before. */
class OnTheRecordTests {

    private final List<String> happened = new ArrayList<>();
    private final Book book = new Book();
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/staff/submissions/1");
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final Recording recording =
            new Recording(book, new Problems(new ObjectMapper(), new IcuMessageSource("messages-security")));
    private final OnTheRecord behind = new OnTheRecord(book, recording);
    private final RefusedOnTheRecord before = new RefusedOnTheRecord(book, recording);

    @BeforeEach
    void logIn() {
        is(UsernamePasswordAuthenticationToken.authenticated(
                "analyst1", null, AuthorityUtils.createAuthorityList("ROLE_ANALYST")));
    }

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void itIsNotedBeforeItIsDoneAndAfterwardsHowItEnded() throws Exception {
        behind.doFilter(request, response, done(201));
        assertThat(happened).containsExactly("begun analyst1", "done", "ended 201");
    }

    @Test
    void whatCannotBeNotedIsNotDone() throws Exception {
        book.full = true;
        behind.doFilter(request, response, done(200));
        assertThat(happened).isEmpty();
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/task", "/camunda/api/engine/engine/default/task", "/actuator/vault"})
    void aProgramIsToldSoInASentence(String path) throws Exception {
        book.full = true;
        request.setRequestURI(path);
        behind.doFilter(request, response, done(200));
        assertThat(happened).isEmpty();
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentType()).startsWith("application/json");
        assertThat(response.getContentAsString()).contains("noted before it is done", "Nothing was done");
    }

    @Test
    void aFailureThatNobodyAnsweredCountsAsOne() {
        FilterChain failing = (asked, answer) -> {
            throw new ServletException("broken");
        };
        assertThatThrownBy(() -> behind.doFilter(request, response, failing)).isInstanceOf(ServletException.class);
        assertThat(happened).containsExactly("begun analyst1", "ended 500");
    }

    @Test
    void whoHangsUpInTheMiddleOfADownloadHasSeenPartOfIt() {
        FilterChain hungUp = (asked, answer) -> {
            answer.flushBuffer();
            throw new IOException("gone");
        };
        assertThatThrownBy(() -> behind.doFilter(request, response, hungUp)).isInstanceOf(IOException.class);
        assertThat(happened).containsExactly("begun analyst1", "ended 200");
    }

    @Test
    void strangersAreNotNoted() throws Exception {
        is(new AnonymousAuthenticationToken("key", "anonymous", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
        behind.doFilter(request, response, done(200));
        FilterChain denied = this::deny;
        assertThatThrownBy(() -> before.doFilter(request, response, denied)).isInstanceOf(AccessDeniedException.class);
        assertThat(happened).containsExactly("done");
    }

    @Test
    void whomTheDoorStopsIsNotedAndStopped() {
        assertThatThrownBy(() -> before.doFilter(request, response, this::deny))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(happened).containsExactly("refused analyst1");
    }

    @Test
    void whomTheDoorStopsIsStoppedToo() throws Exception {
        book.full = true;
        before.doFilter(request, response, this::deny);
        assertThat(response.getStatus()).isEqualTo(503);
    }

    @Test
    void whatIsRefusedFurtherInsideIsNotedOnce() {
        FilterChain inside = (asked, answer) -> behind.doFilter(asked, answer, this::deny);
        assertThatThrownBy(() -> before.doFilter(request, response, inside)).isInstanceOf(AccessDeniedException.class);
        assertThat(happened).containsExactly("begun analyst1", "ended 500");
    }

    private void deny(jakarta.servlet.ServletRequest asked, jakarta.servlet.ServletResponse answer) {
        throw new AccessDeniedException("not open to your role");
    }

    private FilterChain done(int status) {
        return (asked, answer) -> {
            happened.add("done");
            response.setStatus(status);
        };
    }

    private static void is(Authentication authentication) {
        SecurityContextHolder.getContext().setAuthentication(authentication);
    }

    /** A record that can be full. */
    private final class Book implements StaffRecord {

        private boolean full;

        @Override
        public Noted begin(String username, HttpServletRequest asked) {
            write("begun " + username);
            return new Noted() {
                @Override
                public HttpServletRequest request() {
                    return asked;
                }

                @Override
                public void ended(int status) {
                    write("ended " + status);
                }
            };
        }

        @Override
        public void refused(String username, HttpServletRequest asked) {
            write("refused " + username);
        }

        @Override
        public void passed(String username, Passage passage) {
            write(passage + " " + username);
        }

        private void write(String line) {
            if (full) {
                throw new NotRecordedException(new IllegalStateException("full"));
            }
            happened.add(line);
        }
    }
}
