package org.marsad.evidence.internal.sources;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/** Exchanges as a WARC 1.1 file (ISO 28500:2017), which web archives everywhere can replay. */
final class Warc {

    private Warc() {}

    static void write(Path file, Instant at, List<Exchange> exchanges) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
                WarcWriter warc = new WarcWriter(channel, WarcCompression.NONE)) {
            warc.write(new Warcinfo.Builder()
                    .version(MessageVersion.WARC_1_1)
                    .date(at)
                    .fields(Map.of("format", List.of("WARC File Format 1.1")))
                    .build());
            for (Exchange exchange : exchanges) {
                write(warc, exchange);
            }
        }
    }

    private static void write(WarcWriter warc, Exchange exchange) throws IOException {
        byte[] head = exchange.response().getBytes(StandardCharsets.ISO_8859_1);
        try (InputStream body = Files.newInputStream(exchange.body())) {
            WarcResponse.Builder response = new WarcResponse.Builder(exchange.uri())
                    .version(MessageVersion.WARC_1_1)
                    .date(exchange.at())
                    .body(
                            MediaType.HTTP_RESPONSE,
                            Channels.newChannel(new SequenceInputStream(new ByteArrayInputStream(head), body)),
                            head.length + Files.size(exchange.body()));
            if (exchange.server() != null) {
                response.ipAddress(exchange.server());
            }
            WarcResponse written = response.build();
            warc.write(written);
            warc.write(new WarcRequest.Builder(exchange.uri())
                    .version(MessageVersion.WARC_1_1)
                    .date(exchange.at())
                    .concurrentTo(written.id())
                    .body(MediaType.HTTP_REQUEST, exchange.request().getBytes(StandardCharsets.ISO_8859_1))
                    .build());
        }
    }
}
