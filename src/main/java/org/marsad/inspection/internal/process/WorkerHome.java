package org.marsad.inspection.internal.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The worker's class path on disk: what it needs lies within the application's jar, where no other JVM can read it, and
 * is unpacked once for each content. Jars that are files already, as in a run from the sources, are used where they are.
 *
 * @param directory the folder of this content
 * @param classPath the worker's own jar first
 */
record WorkerHome(Path directory, List<Path> classPath) {

    private static final String PACKAGE = "org/marsad/inspection/worker/";

    /** What the name of a folder being unpacked begins with. */
    static final String UNFINISHED = ".unfinished";

    /** Unpacks what is not there yet. */
    static WorkerHome under(Path home) throws IOException {
        PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();
        List<Resource> jars = sorted(resources.getResources("classpath*:worker/lib/*.jar"));
        List<Resource> own = new ArrayList<>(sorted(resources.getResources("classpath*:" + PACKAGE + "**/*.class")));
        own.add(resources.getResource("classpath:custom-mimetypes.xml"));
        Path directory = home.resolve(ContentName.of(jars, own));
        if (!Files.isDirectory(directory)) {
            unpack(home, directory, jars, own);
        }
        return new WorkerHome(directory, classPath(directory, jars));
    }

    private static List<Resource> sorted(Resource[] resources) {
        return Stream.of(resources)
                .sorted(Comparator.comparing(WorkerHome::name))
                .toList();
    }

    private static void unpack(Path home, Path directory, List<Resource> jars, List<Resource> own) throws IOException {
        PrivateDirectories.createAll(home);
        Path unfinished = PrivateDirectories.create(home, UNFINISHED);
        for (Resource jar : jars) {
            if (!jar.isFile()) {
                copy(jar, unfinished.resolve(name(jar)));
            }
        }
        pack(own, unfinished.resolve("worker.jar"));
        try {
            Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            PrivateDirectories.delete(unfinished); // Another start was quicker, with the same content.
        }
    }

    private static void copy(Resource resource, Path file) throws IOException {
        try (InputStream in = resource.getInputStream()) {
            Files.copy(in, file);
        }
    }

    /** A jar and no folder: class data sharing takes nothing else. */
    private static void pack(List<Resource> own, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream zip = new JarOutputStream(out)) {
            Set<String> packed = new HashSet<>(); // A class path may name a class twice; the first one counts.
            for (Resource each : own) {
                if (packed.add(entry(each))) {
                    zip.putNextEntry(new JarEntry(entry(each)));
                    try (InputStream in = each.getInputStream()) {
                        in.transferTo(zip);
                    }
                }
            }
        }
    }

    static String entry(Resource resource) throws IOException {
        String address = resource.getURL().toString();
        int start = address.lastIndexOf(PACKAGE);
        return start < 0 ? name(resource) : address.substring(start);
    }

    private static List<Path> classPath(Path directory, List<Resource> jars) throws IOException {
        List<Path> paths = new ArrayList<>(List.of(directory.resolve("worker.jar")));
        for (Resource jar : jars) {
            paths.add(jar.isFile() ? jar.getFile().toPath() : directory.resolve(name(jar)));
        }
        return paths;
    }

    private static String name(Resource resource) {
        return Objects.requireNonNull(resource.getFilename());
    }

    /** As the JVM's option takes it. */
    String joined() {
        return classPath.stream().map(Path::toString).collect(Collectors.joining(":"));
    }

    /** Folders a worker must be able to read. */
    List<Path> folders() {
        return classPath.stream().map(Path::getParent).distinct().toList();
    }
}
