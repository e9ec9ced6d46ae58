package org.marsad.inspection.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.apache.tika.Tika;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.io.TemporaryResources;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.jspecify.annotations.Nullable;
import org.marsad.inspection.Extraction;
import org.marsad.inspection.Finding;
import org.marsad.inspection.InspectionReport;
import org.marsad.inspection.Inspector;
import org.marsad.inspection.Malware;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Detects the type by Tika's container-aware detectors without the name, then compares it exactly with what the sender
 * declared and what the extension says. Detection only: no parser runs over a stranger's file in this process.
 */
@Component
class TikaInspector implements Inspector {

    private static final Logger LOG = LoggerFactory.getLogger(TikaInspector.class);

    private final TikaConfig config = TikaConfig.getDefaultConfig();
    private final Tika tika = new Tika(config);
    private final Path temporary;
    private final Clock clock;

    TikaInspector(@Value("${marsad.data-dir}") Path dataDirectory, Clock clock) {
        this.temporary = dataDirectory.resolve("tmp");
        this.clock = clock;
    }

    @Override
    public InspectionReport inspect(Content content, @Nullable String declaredType, @Nullable String name)
            throws IOException {
        boolean empty = isEmpty(content);
        String detected = empty ? MediaType.EMPTY.toString() : detect(content);
        String declared = TypeNames.declared(declaredType);
        String extension = byExtension(name);
        return new InspectionReport(
                detected,
                declared,
                extension,
                findings(empty, detected, declared, extension),
                new Malware(Malware.Verdict.NOT_CONFIGURED, null, null, clock.instant()),
                Extraction.NONE,
                Tika.getString(),
                clock.instant());
    }

    private static Set<Finding> findings(
            boolean empty, String detected, @Nullable String declared, @Nullable String extension) {
        if (empty) {
            return Set.of(Finding.EMPTY);
        }
        EnumSet<Finding> findings = EnumSet.noneOf(Finding.class);
        if (detected.equals(MediaType.OCTET_STREAM.toString())) {
            findings.add(Finding.UNRECOGNISED);
        }
        if (declared != null && !TypeNames.same(declared, detected)) {
            findings.add(Finding.DECLARED_TYPE_DIFFERS);
        }
        if (extension != null && !TypeNames.same(extension, detected)) {
            findings.add(Finding.EXTENSION_DIFFERS);
        }
        return findings;
    }

    private static boolean isEmpty(Content content) throws IOException {
        try (InputStream in = content.open()) {
            return in.read() < 0;
        }
    }

    /** A hostile file may make a detector throw or overflow its stack; that is a finding, not an accident. */
    private String detect(Content content) throws IOException {
        Files.createDirectories(temporary);
        try (InputStream in = content.open();
                TemporaryResources resources = temporaryResources();
                TikaInputStream stream = TikaInputStream.get(in, resources, new Metadata())) {
            MediaType type = config.getDetector().detect(stream, new Metadata());
            return type.getBaseType().toString();
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn(
                    "a detector failed with {}; the file counts as unrecognised",
                    e.getClass().getSimpleName());
            return MediaType.OCTET_STREAM.toString();
        }
    }

    private TemporaryResources temporaryResources() {
        TemporaryResources resources = new TemporaryResources();
        resources.setTemporaryFileDirectory(temporary);
        return resources;
    }

    @Nullable
    private String byExtension(@Nullable String name) {
        if (name == null || name.lastIndexOf('.') < 0) {
            return null;
        }
        return tika.detect("x" + name.substring(name.lastIndexOf('.')));
    }
}
