package org.marsad.evidence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.marsad.custody.CustodyAction;
import org.marsad.custody.CustodyEntry;
import org.marsad.custody.CustodyLog;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.EvidenceItems;
import org.marsad.evidence.EvidenceKind;
import org.marsad.evidence.EvidenceState;
import org.marsad.evidence.Quarantine;
import org.marsad.evidence.QuarantinedFile;
import org.marsad.evidence.VaultUnavailableException;
import org.marsad.evidence.internal.extraction.Extractions;
import org.marsad.support.RepositoryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The evidence room with a real disk and a real database; run on each by the subclasses. */
@RepositoryTest
@ActiveProfiles("demo") // makes a master key of its own
@Import(SealedEvidenceTests.Rooms.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
abstract class SealedEvidenceTests {

    private static final String STATEMENT = "شهدتُ مغادرة الرتل.";

    @TestConfiguration
    @EnableConfigurationProperties(EvidenceSettings.class) // a slice does not scan for settings
    @ComponentScan(
            basePackages = {
                "org.marsad.custody.internal",
                "org.marsad.inspection.internal",
                "org.marsad.sealing",
                "org.marsad.evidence.internal"
            },
            // The viewer asks the verification room who may cover, which is not here.
            excludeFilters =
                    @Filter(type = FilterType.REGEX, pattern = "org\\.marsad\\.evidence\\.internal\\.viewer\\..*"))
    static class Rooms {

        @Bean
        Clock testClock() {
            return Clock.systemUTC();
        }
    }

    @Autowired
    EvidenceItems items;

    @Autowired
    Extractions extractions;

    @Autowired
    Quarantine quarantine;

    @Autowired
    CustodyLog custody;

    @Autowired
    Seal seal;

    @Autowired
    LeftoverSweep sweep;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    VaultSweep report;

    @Value("${marsad.data-dir}")
    Path data;

    @Test
    void statementFilesAndLinksAreSealedInTheirOrderWithASaltEach() {
        List<EvidenceItem> sealed = sealed(received("a.txt", unique()), List.of("https://example.org/page"));
        assertThat(sealed)
                .extracting(EvidenceItem::kind)
                .containsExactly(EvidenceKind.STATEMENT, EvidenceKind.FILE, EvidenceKind.LINK);
        assertThat(sealed)
                .extracting(EvidenceItem::salt)
                .doesNotHaveDuplicates()
                .allMatch(salt -> salt.length() == 64);
        assertThat(items.of(sealed.get(0).submissionId())).isEqualTo(sealed);
        assertThat(sealed).allSatisfy(item -> assertThat(object(item)).exists());
        assertThat(files("quarantine")).isZero();
    }

    @Test
    void theCommitmentCanBeComputedFromWhatTheSubmitterHolds() throws Exception {
        EvidenceItem file = sealed(received("a.txt", unique()), List.of()).get(1);
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(HexFormat.of().parseHex(file.salt()));
        digest.update(HexFormat.of().parseHex(file.sha256()));
        assertThat(items.commitment(file)).isEqualTo(HexFormat.of().formatHex(digest.digest()));
    }

    @Test
    void whatATransactionThatFailsHasSealedIsRemovedAgain() {
        QuarantinedFile file = received("a.txt", unique());
        UUID submission = UUID.randomUUID();
        assertThatThrownBy(() -> inTransaction(() -> {
                    items.seal(submission, unique(), List.of(file), List.of());
                    throw new IllegalStateException("the process cannot be started");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(items.of(submission)).isEmpty();
        assertThat(object(file.sha256())).doesNotExist();
    }

    @Test
    void aFailingTransactionNeverTakesAwayWhatAnotherHolds() {
        String content = unique();
        EvidenceItem kept = sealed(received("a.txt", content), List.of()).get(1);
        QuarantinedFile again = received("b.txt", content);
        assertThatThrownBy(() -> inTransaction(() -> {
                    items.seal(UUID.randomUUID(), STATEMENT, List.of(again), List.of());
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(object(kept)).exists();
    }

    @Test
    void whatWasTakenOutOfAFileIsSealedWithIt() throws IOException {
        String content = STATEMENT + " " + unique();
        EvidenceItem file = sealed(received("a.txt", content), List.of()).get(1);
        assertThat(extractions.of(file)).as("while CHECKING").isEmpty();
        EvidenceItem inspected = items.inspect(file.id());
        assertThat(inspected.reason()).isNull();
        assertThat(inspected.warnings()).isEmpty();
        assertThat(extractions.of(inspected))
                .hasValueSatisfying(found -> assertThat(found.text()).isEqualTo(content));
        assertThat(extractions.recognised(inspected)).isEmpty();
    }

    @Test
    void theSameContentInAnotherSubmissionIsNoted() {
        String content = unique();
        sealed(received("a.txt", content), List.of());
        EvidenceItem second = sealed(received("b.txt", content), List.of()).get(1);
        assertThat(second.warnings()).containsExactly(Arrivals.DUPLICATE_CONTENT);
    }

    @Test
    void acceptedMismatchedRefusedAndEmptyFilesEndInTheirStates() throws IOException {
        EvidenceItem plain = inspected(received("note.txt", unique()));
        assertThat(plain.state()).isEqualTo(EvidenceState.ACCEPTED);
        assertThat(plain.reason()).isNull();
        EvidenceItem odd = inspected(received("photo.jpg", unique()));
        assertThat(odd.state()).isEqualTo(EvidenceState.ACCEPTED);
        assertThat(odd.reason()).isEqualTo("TYPE_MISMATCH");
        assertThat(odd.warnings()).contains("EXTENSION_DIFFERS");
        EvidenceItem page = inspected(received("note.txt", "<html><script>x</script>" + unique() + "</html>"));
        assertThat(page.state()).isEqualTo(EvidenceState.REFUSED);
        assertThat(page.reason()).isEqualTo("UNSUPPORTED_TYPE");
        EvidenceItem empty = inspected(received("note.txt", ""));
        assertThat(empty.state()).isEqualTo(EvidenceState.REFUSED);
        assertThat(empty.reason()).isEqualTo("EMPTY_FILE");
    }

    @Test
    void inspectingTwiceChangesNothingAndIsLoggedOnce() throws IOException {
        EvidenceItem once = inspected(received("note.txt", unique()));
        assertThat(items.inspect(once.id())).isEqualTo(once);
        assertThat(custody.of(once.id()))
                .extracting(CustodyEntry::action)
                .containsExactly(CustodyAction.RECEIVED, CustodyAction.SEALED, CustodyAction.INSPECTED);
    }

    @Test
    void aDownloadIsTheOriginalAndIsLoggedUnderWhoTookIt() throws IOException {
        String content = unique();
        EvidenceItem file = sealed(received("a.txt", content), List.of()).get(1);
        try (InputStream original = items.download(file.id(), "analyst1")) {
            assertThat(original.readAllBytes()).isEqualTo(content.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(custody.of(file.id())).last().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(CustodyAction.DOWNLOADED);
            assertThat(entry.actor()).isEqualTo("analyst1");
        });
    }

    @Test
    void anOriginalThatWasChangedOnDiskIsNoDownload() throws IOException {
        EvidenceItem file = sealed(received("a.txt", unique()), List.of()).get(1);
        Files.writeString(object(file), "something else");
        assertThatThrownBy(() -> items.download(file.id(), "analyst1")).isInstanceOf(VaultUnavailableException.class);
        assertThat(custody.of(file.id()))
                .extracting(CustodyEntry::action)
                .containsExactly(CustodyAction.RECEIVED, CustodyAction.SEALED, CustodyAction.DAMAGED);
        assertThat(report.report().damaged())
                .contains(object(file).getFileName().toString());
    }

    @Test
    void nothingOfASubmissionLiesOnTheDiskInClear() throws IOException {
        Files.createDirectories(data.resolve("vault"));
        String content = unique();
        String statement = "a statement " + UUID.randomUUID();
        QuarantinedFile file = received("a.txt", content);
        assertThat(inClear(content)).as("in quarantine").isEmpty();
        inTransaction(() -> items.seal(UUID.randomUUID(), statement, List.of(file), List.of()));
        assertThat(inClear(content)).isEmpty();
        assertThat(inClear(statement)).isEmpty();
    }

    /** Files of vault and quarantine in which the words can be read. */
    private List<Path> inClear(String words) throws IOException {
        byte[] bytes = words.getBytes(StandardCharsets.ISO_8859_1);
        try (Stream<Path> all =
                Stream.concat(Files.walk(data.resolve("vault")), Files.walk(data.resolve("quarantine")))) {
            return all.filter(Files::isRegularFile)
                    .filter(path -> contains(path, new String(bytes, StandardCharsets.ISO_8859_1)))
                    .toList();
        }
    }

    private static boolean contains(Path file, String words) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatACrashLeftBehindIsGoneAfterTheNextStart() throws IOException {
        EvidenceItem kept = sealed(received("a.txt", unique()), List.of()).get(1);
        QuarantinedFile leftover = received("b.txt", unique());
        Path orphan = Files.createDirectories(data.resolve("vault/ab/cd"))
                .resolve("abcd" + "0".repeat(60) + "-" + "0".repeat(16));
        Files.writeString(orphan, "ciphertext of a transaction that never committed");
        sweep.afterPropertiesSet();
        assertThat(object(kept)).exists();
        assertThat(orphan).doesNotExist();
        assertThat(data.resolve("quarantine").resolve(leftover.id().toString())).doesNotExist();
    }

    private EvidenceItem inspected(QuarantinedFile file) throws IOException {
        return items.inspect(sealed(file, List.of()).get(1).id());
    }

    private List<EvidenceItem> sealed(QuarantinedFile file, List<String> links) {
        return inTransaction(() -> items.seal(UUID.randomUUID(), STATEMENT, List.of(file), links));
    }

    private <T> T inTransaction(java.util.function.Supplier<T> work) {
        return java.util.Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> work.get()));
    }

    private QuarantinedFile received(String name, String content) {
        try {
            return quarantine.receive(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), name, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unique() {
        return "a plain text " + UUID.randomUUID();
    }

    private Path object(EvidenceItem item) {
        return object(item.sha256());
    }

    /** Where the ciphertext lies; nowhere if nothing with this hash was sealed. */
    private Path object(String sha256) {
        String file = jdbc.sql("select file from vault_object where sha256 = ?")
                .param(sha256)
                .query(String.class)
                .optional()
                .orElse("none");
        return data.resolve("vault")
                .resolve(file.substring(0, 2))
                .resolve(file.substring(2, 4))
                .resolve(file);
    }

    private long files(String directory) {
        try (Stream<Path> all = Files.list(data.resolve(directory))) {
            return all.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
