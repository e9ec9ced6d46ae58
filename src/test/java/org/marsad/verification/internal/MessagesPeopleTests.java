package org.marsad.verification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.verification.StaffTask;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Every step, and every refusal of one, has words. */
class MessagesPeopleTests {

    private static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("ar"), Locale.ENGLISH);

    private final ResourceBundleMessageSource messages = bundle();

    @ParameterizedTest
    @EnumSource
    void everyTaskThatIsHandedOverHasWords(StaffTask task) {
        assertSaid("people.handedOver." + task);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reason",
                "over",
                "notHeld",
                "notHolder",
                "notEligible",
                "approved",
                "noPromise",
                "samePromise",
                "sameMoment",
                "heldAlready",
                "notOnHold",
                "purged",
                "kept",
                "steppedOut"
            })
    void everyRefusalIsASentence(String rule) {
        assertSaid("people.refused." + rule);
    }

    private void assertSaid(String key) {
        for (Locale language : LANGUAGES) {
            assertThat(messages.getMessage(key, null, language)).isNotBlank();
        }
    }

    private static ResourceBundleMessageSource bundle() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages-people");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
