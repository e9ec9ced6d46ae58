package org.marsad.inspection.worker.structure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.support.NeedsTools;
import org.marsad.support.Pdfs;
import org.marsad.support.Pictures;
import org.marsad.support.Tool;
import org.marsad.support.Zips;

/** What real programs write: nothing is found in it, and what is cut off of it is. */
class RealFilesTests {

    private static final String FILM = "-f lavfi -i testsrc=d=1:s=160x120:r=10 -f lavfi -i sine=d=1 -shortest ";

    @TempDir
    Path directory;

    @BeforeEach
    void draw() throws IOException {
        Files.write(directory.resolve("in.jpg"), Pictures.drawn("jpg", 640, 480));
        Files.writeString(directory.resolve("in.txt"), "شهادة عن الانسحاب\n".repeat(50));
        Files.writeString(directory.resolve("in.csv"), "يوم,عدد\n2021,2500\n");
    }

    @ParameterizedTest
    @CsvSource({
        "out.mp4, video/mp4, -c:v libx264 -c:a aac",
        "fast.mp4, video/mp4, -c:v libx264 -c:a aac -movflags +faststart",
        "live.mp4, video/mp4, -c:v libx264 -c:a aac -movflags frag_keyframe+empty_moov",
        "out.mov, video/quicktime, -c:v libx264 -c:a aac -metadata location=+33.3+44.4/",
        "out.webm, video/webm, -c:v libvpx -c:a libvorbis",
        "live.webm, video/webm, -c:v libvpx -c:a libvorbis -f webm -live 1",
        "out.ogg, audio/vorbis, -vn -c:a libvorbis",
        "out.m4a, audio/mp4, -vn -c:a aac",
        "out.mp3, audio/mpeg, -vn -c:a libmp3lame",
        "out.wav, audio/vnd.wave, -vn",
        "out.gif, image/gif, -an",
        "out.webp, image/webp, -an -c:v libwebp -frames:v 1"
    })
    @NeedsTools(value = "ffmpeg", install = "ffmpeg")
    void nothingIsFoundInWhatIsRecorded(String name, String type, String options) throws IOException {
        Tool.run(directory, ("ffmpeg -y -nostdin -v error " + FILM + options + " " + name).split(" "));
        assertThat(check(name, type)).isEmpty();
        byte[] whole = Files.readAllBytes(directory.resolve(name));
        // Frames and live clusters go on up to the end, however many there are: no reader can tell.
        if (!name.endsWith(".mp3") && !name.equals("live.webm")) {
            assertThat(check("longer", type, Pictures.joined(whole, "hidden behind the end".getBytes(UTF_8))))
                    .as("something behind it")
                    .isNotEmpty()
                    .isSubsetOf("APPENDED_DATA", "TRUNCATED", "MALFORMED");
        }
    }

    @ParameterizedTest
    @CsvSource({"out.mp4, video/mp4", "out.webm, video/webm"})
    @NeedsTools(value = "ffmpeg", install = "ffmpeg")
    void whatIsCutOffOfAFilmIsMissed(String name, String type) throws IOException {
        Tool.run(directory, ("ffmpeg -y -nostdin -v error " + FILM + name).split(" "));
        byte[] whole = Files.readAllBytes(directory.resolve(name));
        assertThat(check("cut", type, Arrays.copyOf(whole, whole.length / 2))).containsExactly("TRUNCATED");
    }

    @Test
    @NeedsTools(value = "heif-enc", install = "libheif-examples")
    void nothingIsFoundInAPhoneSPicture() throws IOException {
        Tool.run(directory, "heif-enc", "in.jpg", "-o", "out.heic");
        assertThat(check("out.heic", "image/heic")).isEmpty();
        byte[] heic = Files.readAllBytes(directory.resolve("out.heic"));
        int size = new String(heic, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("ispe") + 8;
        ByteBuffer.wrap(heic).putInt(size, 40_000).putInt(size + 4, 40_000);
        assertThat(check("flood", "image/heic", heic)).containsExactly("PIXEL_FLOOD");
    }

    @Test
    @NeedsTools(value = "exiftool", install = "libimage-exiftool-perl")
    void nothingIsFoundInAPhotographWithMetadata() throws IOException {
        Tool.run(
                directory,
                "exiftool",
                "-q",
                "-Make=Nokia",
                "-GPSLatitude=33.3",
                "-GPSLatitudeRef=N",
                "-XMP:Description=يوم الانسحاب <b>",
                "-IPTC:Caption-Abstract=a caption",
                "-ThumbnailImage<=in.jpg",
                "in.jpg");
        assertThat(check("in.jpg", "image/jpeg")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "in.txt, odt, application/vnd.oasis.opendocument.text",
        "in.txt, docx, " + Zips.DOCX,
        "in.txt, pdf, application/pdf",
        "in.csv, xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "in.csv, ods, application/vnd.oasis.opendocument.spreadsheet"
    })
    @NeedsTools(value = "soffice", install = "libreoffice-writer-nogui libreoffice-calc-nogui")
    void nothingIsFoundInADocument(String from, String to, String type) throws IOException {
        Tool.run(
                directory,
                "soffice",
                "-env:UserInstallation=" + directory.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                to,
                from);
        assertThat(check("in." + to, type)).isEmpty();
    }

    @Test
    @NeedsTools(value = "qpdf", install = "qpdf")
    void aPdfMayBeLinearisedAndItsObjectsPacked() throws IOException {
        Files.write(directory.resolve("in.pdf"), Pdfs.plain());
        Tool.run(directory, "qpdf", "--linearize", "--object-streams=generate", "in.pdf", "out.pdf");
        assertThat(check("out.pdf", "application/pdf")).isEmpty();
    }

    @Test
    @NeedsTools(value = "qpdf", install = "qpdf")
    void scriptsAreFoundInPackedObjectsAndPasswordsToo() throws IOException {
        Files.write(
                directory.resolve("in.pdf"),
                Pdfs.with("/OpenAction 4 0 R").object("<</S/JavaScript/JS(1)>>").bytes());
        Tool.run(directory, "qpdf", "--object-streams=generate", "in.pdf", "packed.pdf");
        assertThat(check("packed.pdf", "application/pdf")).containsExactly("ACTIVE_CONTENT");
        Tool.run(directory, "qpdf", "--encrypt", "secret", "secret", "256", "--", "in.pdf", "locked.pdf");
        assertThat(check("locked.pdf", "application/pdf")).contains("ENCRYPTED");
        Tool.run(directory, "qpdf", "--add-attachment", "in.txt", "--", "in.pdf", "carrier.pdf");
        assertThat(check("carrier.pdf", "application/pdf")).contains("ACTIVE_CONTENT");
    }

    @Test
    void furtherPicturesThatTheIndexNamesBelongToAPhotograph() throws IOException {
        byte[] preview = Pictures.drawn("jpg", 60, 40);
        byte[] photo = withIndex(preview.length);
        assertThat(check("mpf.jpg", "image/jpeg", Pictures.joined(photo, preview)))
                .isEmpty();
        assertThat(check("none.jpg", "image/jpeg", Pictures.joined(Pictures.jpeg(), preview)))
                .containsExactly("APPENDED_DATA");
        assertThat(check("more.jpg", "image/jpeg", Pictures.joined(photo, preview, "hidden".getBytes(UTF_8))))
                .containsExactly("APPENDED_DATA");
    }

    /** A photo with a multi-picture index of two entries, the second right behind it. */
    private static byte[] withIndex(int size) {
        int length = Pictures.jpegWith(0xE2, new byte[4 + 8 + 2 + 12 + 4 + 32]).length;
        ByteBuffer index = ByteBuffer.allocate(4 + 8 + 2 + 12 + 4 + 32);
        index.put(new byte[] {'M', 'P', 'F', 0, 'M', 'M', 0, 42}).putInt(8).putShort((short) 1);
        index.putShort((short) 0xB002).putShort((short) 7).putInt(32).putInt(26).putInt(0);
        index.putInt(0x030000).putInt(length).putInt(0).putInt(0);
        index.putInt(0).putInt(size).putInt(length - 10).putInt(0); // offsets count from the index, 10 bytes in
        return Pictures.jpegWith(0xE2, index.array());
    }

    @Test
    void aPhoneSNotesBehindAPhotographAreItsOwn() throws IOException {
        byte[] note = "\0\0\1\12\16\0\0\0Image_UTC_Data1600000000000".getBytes(UTF_8);
        ByteBuffer directory = ByteBuffer.allocate(32).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        directory.put("SEFH".getBytes(UTF_8)).putInt(106).putInt(1);
        directory.putInt(0x0A010000).putInt(note.length).putInt(note.length);
        directory.putInt(24).put("SEFT".getBytes(UTF_8));
        byte[] photo = Pictures.joined(Pictures.jpeg(), note, directory.array());
        assertThat(check("samsung.jpg", "image/jpeg", photo)).isEmpty();
        byte[] film = Pictures.joined(Pictures.jpeg(), new byte[] {0, 0, 0, 16}, "ftypmp42 a film".getBytes(UTF_8));
        assertThat(check("motion.jpg", "image/jpeg", Pictures.joined(film, note, directory.array())))
                .containsExactly("APPENDED_DATA");
    }

    private Set<String> check(String name, String type, byte[] content) throws IOException {
        Files.write(directory.resolve(name), content);
        return check(name, type);
    }

    private Set<String> check(String name, String type) throws IOException {
        return StructureCheck.check(directory.resolve(name), type);
    }
}
