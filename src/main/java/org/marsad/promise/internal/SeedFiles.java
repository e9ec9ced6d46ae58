package org.marsad.promise.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.marsad.StartRefusedException;
import org.marsad.promise.Languages;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The seed files: those packaged with Marsad and those of {@code marsad.seeds.dir}. */
@Component
class SeedFiles {

    private static final String PACKAGED = "classpath:/seeds/";

    private final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();

    @Nullable
    private final Path directory;

    private final boolean packaged;
    private final Languages languages;

    SeedFiles(SeedSettings settings, Languages languages) {
        this.directory = settings.dir();
        this.packaged = settings.packaged();
        this.languages = languages;
        if (!packaged && directory == null) {
            throw new StartRefusedException(
                    "marsad.seeds.packaged is false: name the folder of your own seeds in marsad.seeds.dir.");
        }
        if (directory != null && !Files.isDirectory(directory)) {
            throw new StartRefusedException("marsad.seeds.dir is \"" + directory + "\", which is not a folder.");
        }
    }

    SeedNode ratings() {
        return parse("ratings.yaml");
    }

    SeedNode sectors() {
        return parse("sectors.yaml");
    }

    /** All promise files, the packaged ones first, each by name. */
    List<SeedNode> promises() {
        try {
            List<SeedNode> promises = new ArrayList<>();
            for (Resource file : packaged()) {
                promises.add(parse("seeds/promises/" + file.getFilename(), file));
            }
            for (Path file : added()) {
                promises.add(parse(file.toString(), new FileSystemResource(file)));
            }
            return promises;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Resource> packaged() throws IOException {
        return packaged ? sorted(resources.getResources(PACKAGED + "promises/*.yaml")) : List.of();
    }

    private List<Path> added() throws IOException {
        if (directory == null || !Files.isDirectory(directory.resolve("promises"))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory.resolve("promises"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Resource> sorted(Resource[] files) {
        return Stream.of(files)
                .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                .toList();
    }

    /** An archived source by its path below seeds, such as {@code sources/page.txt}; it never leads out of the folder. */
    Optional<byte[]> source(String path) {
        if (!path.matches("sources/[A-Za-z0-9][A-Za-z0-9._-]*")) {
            return Optional.empty();
        }
        Resource file = resource(path);
        if (!file.exists() || (!packaged && !(file instanceof FileSystemResource))) {
            return Optional.empty();
        }
        try {
            return Optional.of(file.getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SeedNode parse(String name) {
        boolean own = directory != null && Files.exists(directory.resolve(name));
        return parse(own ? directory + "/" + name : "seeds/" + name, resource(name));
    }

    private Resource resource(String name) {
        if (directory != null && Files.exists(directory.resolve(name))) {
            return new FileSystemResource(directory.resolve(name));
        }
        return resources.getResource(PACKAGED + name);
    }

    private SeedNode parse(String name, Resource file) {
        try {
            return SeedParser.parse(name, file.getContentAsByteArray(), languages);
        } catch (IOException e) {
            throw new StartRefusedException(name + " cannot be read: " + e.getMessage());
        }
    }
}
