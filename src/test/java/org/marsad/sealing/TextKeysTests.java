package org.marsad.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.marsad.support.RepositoryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keys of texts in their table, on both databases. */
@RepositoryTest
@Import(SealingRoom.class)
abstract class TextKeysTests {

    private final UUID subject = UUID.randomUUID();

    @Autowired
    TextKeys keys;

    @Autowired
    MasterKey master;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatIsSealedAboutAThingOpensWithItsKeyAndWithNoOther() {
        String sealed = seal(subject, "شهادة");
        assertThat(open(subject, sealed)).isEqualTo("شهادة");
        UUID other = UUID.randomUUID();
        seal(other, "غيرها");
        assertThatThrownBy(() -> open(other, sealed)).isInstanceOf(BrokenSealException.class);
    }

    @Test
    void aThingHasOneKeyHoweverOftenItIsWrittenAbout() {
        seal(subject, "أولى");
        seal(subject, "ثانية");
        assertThat(keysOf(subject)).isEqualTo(1);
    }

    @Test
    void whoOnlyReadsMakesNoKey() {
        assertThat(keys.of(subject).row("t", subject).openAny("text", null)).isNull();
        assertThatThrownBy(() -> open(subject, "c2VjcmV0")).isInstanceOf(BrokenSealException.class);
        assertThat(keysOf(subject)).isZero();
    }

    @Test
    void aDestroyedKeyIsGoneAndWhatItSealedNeverOpensAgain() {
        String copy = seal(subject, "شهادة");
        keys.destroy(subject);
        assertThat(keysOf(subject)).isZero();
        assertThatThrownBy(() -> open(subject, copy)).isInstanceOf(BrokenSealException.class);
        seal(subject, "جديدة");
        assertThatThrownBy(() -> open(subject, copy)).isInstanceOf(BrokenSealException.class);
        keys.destroy(UUID.randomUUID());
    }

    @Test
    void aKeyThatIsPutInAnothersPlaceDoesNotOpen() {
        String sealed = seal(subject, "شهادة");
        UUID other = UUID.randomUUID();
        jdbc.sql("update text_key set subject = ? where subject = ?")
                .params(other, subject)
                .update();
        assertThatThrownBy(() -> open(other, sealed)).isInstanceOf(java.io.UncheckedIOException.class);
    }

    private String seal(UUID of, String text) {
        return keys.of(of).row("t", of).seal("text", text);
    }

    private String open(UUID of, String sealed) {
        return keys.of(of).row("t", of).open("text", sealed);
    }

    private long keysOf(UUID of) {
        return jdbc.sql("select count(*) from text_key where subject = ?")
                .param(of)
                .query(Long.class)
                .single();
    }
}
