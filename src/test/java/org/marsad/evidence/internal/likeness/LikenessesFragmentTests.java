package org.marsad.evidence.internal.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.EvidenceKind;
import org.marsad.evidence.EvidenceState;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/** What the viewer shows of likenesses. */
class LikenessesFragmentTests {

    private static final UUID SUBMISSION = UUID.randomUUID();
    private static final EvidenceItem ITEM = item(SUBMISSION, 2, "2026-05-01T21:30:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void bothItemsStandSideBySideWithWhereAndWhenTheOtherCame(String language) {
        EvidenceItem other = item(UUID.randomUUID(), 3, "2026-04-30T10:00:00Z");
        String page = page(language, new Likeness(other, Likeness.Kind.IMAGE, 0.9));
        assertThat(page)
                .contains("/staff/evidence/" + ITEM.id() + "/preview")
                .contains("/staff/evidence/" + other.id() + "/preview")
                .contains("\"/staff/evidence/" + other.id() + "\"")
                .contains("/staff/submissions/" + other.submissionId())
                .contains("2026-04-30 13:00")
                .contains("2026-05-02 00:30") // the newsroom's clock
                .doesNotContain("??", "null");
    }

    @Test
    void itIsSaidThatALikenessIsNoVerdict() {
        EvidenceItem other = item(UUID.randomUUID(), 3, "2026-04-30T10:00:00Z");
        assertThat(page("en", new Likeness(other, Likeness.Kind.IMAGE, 0.4)))
                .contains("not a verdict", "possibly alike", "The other item came first.");
        assertThat(page("ar", new Likeness(other, Likeness.Kind.IMAGE, 0.4))).contains("وليس حكماً", "شبه محتمل");
    }

    @Test
    void anItemOfTheSameSubmissionIsMarkedAsSuch() {
        EvidenceItem other = item(SUBMISSION, 3, "2026-05-01T21:30:00Z");
        assertThat(page("en", new Likeness(other, Likeness.Kind.SAME_CONTENT, 1)))
                .contains("from the same submission", "identical")
                .doesNotContain("/staff/submissions/");
    }

    @Test
    void textsAreNotShownAsPicturesAndTheirShareIsSaid() {
        EvidenceItem other = item(UUID.randomUUID(), 1, "2026-05-03T21:30:00Z");
        assertThat(page("en", new Likeness(other, Likeness.Kind.TEXT, 0.437)))
                .contains("about 44 % of the wordings", "This item came first.")
                .doesNotContain("<img");
    }

    @Test
    void whereNothingIsLikeItThatIsSaid() {
        assertThat(page("en")).contains("No item like it was found.").doesNotContain("<li");
    }

    @Test
    void everyKindAndStrengthHasWords() {
        EvidenceItem other = item(UUID.randomUUID(), 3, "2026-04-30T10:00:00Z");
        for (Likeness.Kind kind : Likeness.Kind.values()) {
            for (double degree : new double[] {0.3, 0.6, 0.9}) {
                for (String language : List.of("ar", "en")) {
                    assertThat(page(language, new Likeness(other, kind, degree)))
                            .doesNotContain("??");
                }
            }
        }
    }

    private static String page(String language, Likeness... likenesses) {
        MockServletContext servlet = new MockServletContext();
        WebContext context = new WebContext(
                JakartaServletWebApplication.buildApplication(servlet)
                        .buildExchange(new MockHttpServletRequest(servlet), new MockHttpServletResponse()),
                Locale.forLanguageTag(language),
                Map.of("item", ITEM, "likenesses", List.of(likenesses)));
        GenericApplicationContext application = new GenericApplicationContext();
        application.registerBean("clock", Clock.class, () -> Clock.system(ZoneId.of("Asia/Baghdad")));
        application.refresh();
        context.setVariable(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(application, null));
        return engine().process("evidence/likenesses", Set.of("likenesses"), context);
    }

    private static SpringTemplateEngine engine() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages-evidence");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateEngineMessageSource(messages);
        engine.setTemplateResolver(templates);
        return engine;
    }

    private static EvidenceItem item(UUID submission, int number, String at) {
        return new EvidenceItem(
                UUID.randomUUID(),
                submission,
                number,
                UUID.randomUUID(),
                EvidenceKind.FILE,
                "a.jpg",
                1,
                "sha",
                "salt",
                null,
                "image/jpeg",
                EvidenceState.ACCEPTED,
                List.of(),
                null,
                Instant.parse(at));
    }
}
