package org.marsad.inspection.worker;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.tika.Tika;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.jspecify.annotations.Nullable;

/** Media types by Tika's container-aware detectors, our own magic for ISO media among them (custom-mimetypes.xml). */
final class Types {

    private final TikaConfig config = TikaConfig.getDefaultConfig();
    private final Tika tika = new Tika(config);

    /** The type of the content alone. A hostile file may make a detector throw; it counts as unrecognised. */
    String ofContent(Path file) throws IOException {
        try (TikaInputStream stream = TikaInputStream.get(file)) {
            return config.getDetector()
                    .detect(stream, new Metadata())
                    .getBaseType()
                    .toString();
        } catch (RuntimeException | StackOverflowError e) {
            return MediaType.OCTET_STREAM.toString();
        }
    }

    /** The type a name's extension stands for; null without one. */
    @Nullable
    String ofExtension(@Nullable String name) {
        if (name == null || name.lastIndexOf('.') < 0) {
            return null;
        }
        return tika.detect("x" + name.substring(name.lastIndexOf('.')));
    }
}
