package org.marsad.inspection.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Files that real tools make for a test. */
final class MadeFiles {

    private MadeFiles() {}

    /** A photograph taken in Baghdad with a telephone, as exiftool writes it. */
    static byte[] photograph(Path directory) throws IOException {
        Path photo = Files.write(directory.resolve("photo.jpg"), Samples.image("jpg"));
        run(List.of(
                "exiftool",
                "-overwrite_original",
                "-GPSLatitude=33.3128",
                "-GPSLatitudeRef=N",
                "-GPSLongitude=44.3615",
                "-GPSLongitudeRef=E",
                "-Make=Marsad",
                "-Model=Telephone",
                "-DateTimeOriginal=2026:11:20 10:20:30",
                photo.toString()));
        return Files.readAllBytes(photo);
    }

    /** A film of two seconds with place and time, its index in front as telephones and servers write it. */
    static byte[] film(Path directory) throws IOException {
        Path film = directory.resolve("film.mp4");
        run(List.of(
                "ffmpeg",
                "-v",
                "error",
                "-y",
                "-f",
                "lavfi",
                "-i",
                "testsrc=duration=2:size=320x240:rate=10",
                "-c:v",
                "mpeg4",
                "-metadata",
                "location=+33.3128+044.3615/",
                "-metadata",
                "creation_time=2026-11-20T10:20:30.000000Z",
                "-movflags",
                "+faststart",
                film.toString()));
        return Files.readAllBytes(film);
    }

    static byte[] encryptedPdf(Path directory) throws IOException {
        Path plain = Files.write(directory.resolve("plain.pdf"), Samples.pdf());
        Path encrypted = directory.resolve("encrypted.pdf");
        run(List.of(
                "qpdf",
                "--warning-exit-0",
                "--encrypt",
                "secret",
                "secret",
                "256",
                "--",
                plain.toString(),
                encrypted.toString()));
        return Files.readAllBytes(encrypted);
    }

    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(command.get(0) + " failed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
