package org.marsad.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.support.RepositoryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** One master key gives way to another while two nodes go on reading and writing. */
@RepositoryTest
abstract class RotationTests {

    private static final String TEXT = "شهادة لا يقرؤها غيرنا";

    @TempDir
    Path directory;

    @Autowired
    JdbcTemplate jdbcTemplate;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private Path file;

    @BeforeEach
    void aFileOfMasterKeys() {
        jdbc.sql("delete from text_key").update();
        file = directory.resolve("master.key");
        MasterKeys.writeNew(file);
    }

    @Test
    void everyTextOpensBeforeDuringAndAfterAndTheOldKeyWrapsNothingAnyMore() {
        Node one = new Node();
        Node two = new Node();
        List<UUID> subjects = Stream.generate(UUID::randomUUID).limit(450).toList();
        List<String> sealed =
                subjects.stream().map(subject -> one.seal(subject, TEXT)).toList();
        String old = one.master.current();

        assertThat(new AddMasterKey().run("--marsad.vault.add-master-key=" + file))
                .isZero();
        UUID meanwhile = UUID.randomUUID();
        String byTheOld = two.seal(meanwhile, TEXT);
        one.rotation.rewrap();

        assertThat(one.master.current()).isNotEqualTo(old);
        assertThat(one.rotation.standing().wrapping().get("text_key"))
                .containsOnlyKeys(one.master.current())
                .containsValue(451L);
        for (Node node : List.of(one, two)) {
            for (int i = 0; i < subjects.size(); i++) {
                assertThat(node.open(subjects.get(i), sealed.get(i))).isEqualTo(TEXT);
            }
            assertThat(node.open(meanwhile, byTheOld)).isEqualTo(TEXT);
        }
        takeOut(old);
        one.rotation.rewrap();
        assertThat(one.open(subjects.get(0), sealed.get(0))).isEqualTo(TEXT);
    }

    @Test
    void afterAnExchangeNoCopyOfTheDatabaseOpensWhatWasDestroyedBefore() {
        Node node = new Node();
        UUID subject = UUID.randomUUID();
        String sealed = node.seal(subject, TEXT);
        String old = node.master.current();
        String[] backup = jdbc.sql("select wrapped_by, wrapped_key from text_key where subject = ?")
                .param(subject)
                .query((row, n) -> new String[] {row.getString(1), row.getString(2)})
                .single();
        node.keys.destroy(subject);
        assertThat(new AddMasterKey().run("--marsad.vault.add-master-key=" + file))
                .isZero();
        node.rotation.rewrap();
        takeOut(old);

        jdbc.sql("insert into text_key (subject, wrapped_by, wrapped_key) values (?, ?, ?)")
                .params(subject, backup[0], backup[1])
                .update();
        assertThatThrownBy(() -> new Node().open(subject, sealed))
                .isInstanceOf(UncheckedIOException.class)
                .rootCause()
                .hasMessageContaining(old);
    }

    @Test
    void aFileThatIsBrokenMeanwhileChangesNothing() throws IOException {
        Node node = new Node();
        UUID subject = UUID.randomUUID();
        String sealed = node.seal(subject, TEXT);
        String before = Files.readString(file);
        for (String broken : List.of("", "{}", another())) {
            Files.writeString(file, broken);
            node.rotation.rewrap();
            assertThat(node.open(subject, sealed)).isEqualTo(TEXT);
        }
        Files.writeString(file, before);
        node.rotation.rewrap();
        assertThat(node.open(subject, sealed)).isEqualTo(TEXT);
    }

    @Test
    void aFileThatIsNotThereGetsNoKey() {
        assertThat(new AddMasterKey().run("--marsad.vault.add-master-key=" + directory.resolve("none")))
                .isEqualTo(1);
    }

    /** Another file of master keys, under whose naming secret nothing here would be found. */
    private String another() throws IOException {
        Path other = directory.resolve("another.key");
        MasterKeys.writeNew(other);
        return Files.readString(other);
    }

    private void takeOut(String id) {
        MasterKeyFile all = MasterKeyFile.read(file);
        new MasterKeyFile(
                        all.naming(),
                        all.keys().stream()
                                .filter(entry -> !entry.id().equals(id))
                                .toList())
                .replace(file);
    }

    /** What one running application has of it. */
    private final class Node {

        private final MasterKey master = new FileMasterKey(file);
        private final TextKeys keys = new StoredTextKeys(jdbcTemplate, master);
        private final Rotation rotation =
                new Rotation(master, List.of(new KeysConfiguration().textKeys()), jdbc, transactions);

        String seal(UUID subject, String text) {
            return keys.of(subject).row("t", subject).seal("text", text);
        }

        String open(UUID subject, String sealed) {
            return keys.of(subject).row("t", subject).open("text", sealed);
        }
    }
}
