package org.marsad.evidence.internal.uploads;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.submission.SubmissionRoomTest;
import org.marsad.submission.Submitter;
import org.marsad.support.OnH2;
import org.marsad.support.TusClient;
import org.springframework.beans.factory.annotation.Autowired;

/** What nobody comes back for does not stay, does not fill the disk, and is not taken when it was changed. */
@OnH2
class UploadSweepTests extends SubmissionRoomTest {

    private static final byte[] CONTENT = "بعض ما وصل".getBytes(UTF_8);

    @Autowired
    private UploadSweep sweep;

    private TusClient tus;

    @BeforeEach
    void client() throws IOException {
        tus = new TusClient(submitter().origin());
        jdbc.sql("delete from upload").update();
        sweep.sweep();
    }

    @Test
    void expiredUploadsAreRemovedWithTheirBytesAndOthersStay() throws IOException {
        tus.upload("old.txt", CONTENT);
        clock.moveTo(Duration.ofHours(71));
        String young = "/api/v1/uploads/" + tus.upload("young.txt", CONTENT);
        clock.moveTo(Duration.ofHours(73));
        sweep.sweep();
        assertThat(rows("upload")).isEqualTo(1);
        assertThat(files("uploads")).isEqualTo(1);
        assertThat(tus.offset(young)).isEqualTo(CONTENT.length);
    }

    @Test
    void foldersThatNoRowNamesAreRemoved() throws IOException {
        Path folder = Files.createDirectories(data.resolve("uploads").resolve("a".repeat(64)));
        Files.write(folder.resolve("0000000000000000000"), CONTENT);
        sweep.sweep();
        assertThat(folder).doesNotExist();
    }

    @Test
    void whenAllTogetherHaveBecomeTooManyNoMoreBegin() {
        String path = tus.begin(CONTENT.length, "a.txt");
        jdbc.sql("update upload set total_bytes = ?").param(20L << 30).update();
        HttpResponse<String> full = tus.create(1);
        assertThat(full.statusCode()).isEqualTo(503);
        assertThat(full.headers().firstValue("Retry-After")).contains("600");
        tus.delete(path);
        assertThat(tus.create(1).statusCode()).isEqualTo(201);
    }

    @Test
    void bytesThatWereChangedOnDiskAreNotTakenOver() throws IOException {
        String id = tus.upload("a.txt", CONTENT);
        Path segment;
        try (Stream<Path> walk = Files.walk(data.resolve("uploads"))) {
            segment = walk.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(segment);
        bytes[bytes.length - 1] ^= 1;
        Files.write(segment, bytes);
        HttpResponse<String> answer = submitter().submit(Submitter.form().field("uploads", id));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(files("quarantine")).isZero();
    }

    @Test
    void whatACrashLeftBehindTheOffsetDoesNotCount() throws IOException {
        String path = tus.begin(CONTENT.length, "a.txt");
        tus.patch(path, 0, Arrays.copyOf(CONTENT, 4));
        Path folder;
        try (Stream<Path> list = Files.list(data.resolve("uploads"))) {
            folder = list.findFirst().orElseThrow();
        }
        Files.write(folder.resolve("0000000000000000004"), new byte[] {1, 2, 3});
        Files.write(folder.resolve("0000000000000000006"), new byte[] {1, 2, 3});
        assertThat(tus.offset(path)).isEqualTo(4);
        byte[] rest = Arrays.copyOfRange(CONTENT, 4, CONTENT.length);
        assertThat(tus.patch(path, 4, rest).statusCode()).isEqualTo(204);
        assertThat(submitter()
                        .submit(Submitter.form().field("uploads", TusClient.id(path)))
                        .statusCode())
                .isEqualTo(201);
    }
}
