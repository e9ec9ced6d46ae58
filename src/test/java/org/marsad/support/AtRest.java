package org.marsad.support;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a thief of the disk and the database can read without a key: every file below the data folder, packed ones unpacked,
 * and every row of every table, in each encoding that a database, Java or we ourselves might have used.
 */
public final class AtRest {

    private static final int MAGIC = GZIPInputStream.GZIP_MAGIC;

    /** By name of file or table. */
    private final Map<String, String> contents = new LinkedHashMap<>();

    /** As it lies there now. */
    public AtRest(Path data, JdbcClient jdbc) {
        for (Path file : files(data)) {
            contents.put(data.relativize(file).toString(), read(file));
        }
        contents.putAll(Tables.contents(jdbc));
    }

    /** Names of the files and tables in which the mark, of ASCII letters and digits alone, stands. */
    public List<String> holding(String mark) {
        List<String> spellings = spellings(mark);
        return contents.entrySet().stream()
                .filter(each -> spellings.stream().anyMatch(each.getValue()::contains))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * As bytes read one by one: UTF-8, which for such a mark is modified UTF-8 and every Latin encoding too; UTF-16 either
     * way; the three that base64 can make of it, without the ends that depend on what stands beside it; hex.
     */
    private static List<String> spellings(String mark) {
        byte[] bytes = mark.getBytes(StandardCharsets.US_ASCII);
        return List.of(
                mark,
                new String(mark.getBytes(StandardCharsets.UTF_16BE), ISO_8859_1),
                new String(mark.getBytes(StandardCharsets.UTF_16LE), ISO_8859_1),
                base64(bytes, 0),
                base64(bytes, 1),
                base64(bytes, 2),
                HexFormat.of().formatHex(bytes));
    }

    private static String base64(byte[] bytes, int from) {
        int whole = (bytes.length - from) / 3 * 3;
        return Base64.getEncoder().encodeToString(Arrays.copyOfRange(bytes, from, from + whole));
    }

    private static List<Path> files(Path data) {
        try (Stream<Path> all = Files.walk(data)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            boolean packed = bytes.length > 2 && ((bytes[0] & 0xff) | (bytes[1] & 0xff) << 8) == MAGIC;
            return new String(
                    packed ? new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes() : bytes, ISO_8859_1);
        } catch (NoSuchFileException e) {
            // Gone while we looked: nobody steals it any more.
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
