package org.marsad.evidence.internal.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.inspection.internal.process.RealWorkspaces;
import org.marsad.inspection.worker.fingerprint.Scenes;
import org.marsad.inspection.worker.fingerprint.Variants;
import org.marsad.support.NeedsTools;

/** Videos cut from scenes that are drawn here, and what becomes of them on their way; in real workers, with real tools. */
@NeedsTools(
        value = {"ffmpeg", "heif-enc", "heif-convert"},
        install = "ffmpeg libheif-examples")
class VideoLikenessTests {

    private static final List<String> H264 = List.of("-c:v", "libx264", "-pix_fmt", "yuv420p", "-preset", "veryfast");

    @TempDir
    static Path directory;

    private static final PackedParts ALL = new PackedParts();

    private final PictureFingerprints pictures = new PictureFingerprints(RealWorkspaces.shared());

    /** 1: eight scenes of two seconds each; 2: eight others; 3 and 4: things that move. */
    @BeforeAll
    static void films() throws IOException {
        film("one.mp4", 10);
        film("two.mp4", 30);
        ffmpeg(List.of("-f", "lavfi", "-i", "testsrc2=size=640x480:duration=12"), H264, "three.mp4");
        ffmpeg(List.of("-f", "lavfi", "-i", "mandelbrot=size=640x480", "-t", "8"), H264, "four.mp4");
        int id = 1;
        for (String name : List.of("one.mp4", "two.mp4", "three.mp4", "four.mp4")) {
            for (Fingerprint.Part part : fingerprint(name, "video/mp4").parts()) {
                ALL.add(id, Form.VIDEO, part);
            }
            id++;
        }
    }

    @Test
    void standingScenesAreKeptOnce() {
        assertThat(ALL.framesOf(1)).isBetween(8, 10);
    }

    @Test
    void aReencodedScaledTrimmedOrConvertedVideoIsFound() throws IOException {
        List<String> one = List.of("-i", "one.mp4");
        ffmpeg(one, List.of("-c:v", "libx264", "-crf", "38", "-pix_fmt", "yuv420p"), "reencoded.mp4");
        ffmpeg(one, List.of("-vf", "scale=320:-2", "-c:v", "libx264", "-pix_fmt", "yuv420p"), "scaled.mp4");
        ffmpeg(List.of("-ss", "5.3", "-t", "6", "-i", "one.mp4"), H264, "trimmed.mp4");
        ffmpeg(one, List.of("-vf", "hflip", "-c:v", "libx264", "-pix_fmt", "yuv420p"), "mirrored.mp4");
        ffmpeg(one, List.of("-c:v", "libvpx", "-b:v", "500k", "-deadline", "realtime"), "converted.webm");
        for (String name : List.of("reencoded.mp4", "scaled.mp4", "trimmed.mp4", "mirrored.mp4", "converted.webm")) {
            String type = name.endsWith("webm") ? "video/webm" : "video/mp4";
            assertThat(like(fingerprint(name, type))).as(name).singleElement().satisfies(match -> {
                assertThat(match.fingerprintId()).isEqualTo(1);
                assertThat(match.kind()).isEqualTo(Likeness.Kind.VIDEO);
                assertThat(match.degree()).isGreaterThan(0.8);
            });
        }
    }

    @Test
    void aMovingVideoIsFoundThoughItsFramesAreTakenAtOtherMoments() throws IOException {
        ffmpeg(List.of("-ss", "1.4", "-i", "four.mp4"), List.of("-vf", "scale=400:-2", "-crf", "35"), "zoom.mp4");
        assertThat(like(fingerprint("zoom.mp4", "video/mp4")))
                .extracting(Match::fingerprintId)
                .containsExactly(4L);
    }

    @Test
    void anotherVideoIsLikeNone() throws IOException {
        film("other.mp4", 50);
        assertThat(like(fingerprint("other.mp4", "video/mp4"))).isEmpty();
    }

    @Test
    void aPhotographThatIsAFrameIsLikeItsVideo() throws IOException {
        ffmpeg(List.of("-ss", "6.7", "-i", "one.mp4"), List.of("-frames:v", "1", "-vf", "scale=500:-2"), "frame.jpg");
        assertThat(like(picture("frame.jpg", "image/jpeg")))
                .extracting(Match::fingerprintId, Match::kind)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1L, Likeness.Kind.VIDEO));
    }

    @Test
    void aPhotographOfAPhoneIsLikeItsJpeg() throws IOException {
        Files.write(directory.resolve("phone.jpg"), Variants.jpegBytes(Scenes.scene(70), 0.9f));
        run(List.of("heif-enc", "-q", "60", "-o", "phone.heic", "phone.jpg"));
        PackedParts jpeg = new PackedParts();
        jpeg.add(1, Form.IMAGE, picture("phone.jpg", "image/jpeg").parts().get(0));
        assertThat(LikePictures.of(picture("phone.heic", "image/heic"), jpeg)).hasSize(1);
    }

    @Test
    void aPlaylistThatPosesAsAVideoOpensNothing() throws IOException {
        Files.writeString(
                directory.resolve("list.mp4"), "#EXTM3U\n#EXTINF:10,\n" + directory.resolve("one.mp4") + "\n");
        assertThat(fingerprint("list.mp4", "video/mp4").form()).isEqualTo(Form.NONE);
    }

    @Test
    void ofATruncatedVideoWhatIsThereCountsAndNothingBreaks() throws IOException {
        byte[] whole = Files.readAllBytes(directory.resolve("one.mp4"));
        Files.write(directory.resolve("cut.mp4"), Arrays.copyOf(whole, whole.length / 2));
        Files.write(directory.resolve("empty.mp4"), new byte[0]);
        assertThat(fingerprint("cut.mp4", "video/mp4").form()).isEqualTo(Form.NONE); // its index was at the end
        assertThat(fingerprint("empty.mp4", "video/mp4").form()).isEqualTo(Form.NONE);
    }

    @Test
    void aFloodOfPixelsHasNoFingerprintAndTheWorkerGoesOn() throws IOException {
        byte[] png = Files.readAllBytes(directory.resolve("scene-0.png"));
        ByteBuffer.wrap(png).putInt(16, 30_000).putInt(20, 30_000);
        Files.write(directory.resolve("flood.png"), png);
        assertThat(picture("flood.png", "image/png").form()).isEqualTo(Form.NONE);
        assertThat(picture("scene-0.png", "image/png").form()).isEqualTo(Form.IMAGE);
    }

    @Test
    void withoutTheToolThereIsNoFingerprintYet() throws IOException {
        InProcessWorkspaces bare = new InProcessWorkspaces("ffmpeg", "heif-convert");
        assertThat(new VideoFingerprints(bare)
                        .of(() -> Files.newInputStream(directory.resolve("one.mp4")), "video/mp4"))
                .isEmpty();
        assertThat(new PictureFingerprints(bare)
                        .of(() -> Files.newInputStream(directory.resolve("one.mp4")), "image/heic"))
                .isEmpty();
    }

    private Fingerprint picture(String name, String type) throws IOException {
        return pictures.of(() -> Files.newInputStream(directory.resolve(name)), type)
                .orElseThrow();
    }

    private static Fingerprint fingerprint(String name, String type) throws IOException {
        return new VideoFingerprints(RealWorkspaces.shared())
                .of(() -> Files.newInputStream(directory.resolve(name)), type)
                .orElseThrow();
    }

    private static List<Match> like(Fingerprint fingerprint) {
        assertThat(fingerprint.parts()).isNotEmpty();
        return LikePictures.of(fingerprint, ALL);
    }

    private static void film(String name, int firstScene) throws IOException {
        for (int i = 0; i < 8; i++) {
            ImageIO.write(
                    Scenes.scene(firstScene + i),
                    "png",
                    directory.resolve("scene-" + i + ".png").toFile());
        }
        ffmpeg(List.of("-framerate", "1/2", "-i", "scene-%d.png", "-r", "25"), H264, name);
    }

    private static void ffmpeg(List<String> input, List<String> options, String output) throws IOException {
        List<String> command = new ArrayList<>(List.of("ffmpeg", "-nostdin", "-v", "error", "-y"));
        command.addAll(input);
        command.addAll(options);
        command.add(output);
        run(command);
    }

    private static void run(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        Map<String, String> environment = builder.environment();
        environment.put("LANG", "C.UTF-8");
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        try {
            assertThat(process.waitFor()).as(said).isZero();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
