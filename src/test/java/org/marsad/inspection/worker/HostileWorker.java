package org.marsad.inspection.worker;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A worker that files have taken over: each operation does what a hostile file would make it do. */
public final class HostileWorker {

    private HostileWorker() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Worker.serve(() -> List.of(
                operation("echo", request -> Map.of("text", Files.readString(request.in()))),
                operation("hang", request -> {
                    new CountDownLatch(1).await();
                    return Map.of();
                }),
                operation("allocate", HostileWorker::allocate),
                operation("recurse", request -> Map.of("depth", recurse(0))),
                operation("exit", request -> {
                    Runtime.getRuntime().halt(0);
                    return Map.of();
                }),
                operation("encrypted", request -> {
                    throw new EncryptedException();
                }),
                operation("fail", request -> {
                    throw new IllegalStateException("a message with the file's secrets");
                }),
                operation("garbage", request -> {
                    say("rO0ABXQABWhlbGxv\n");
                    return Map.of();
                }),
                operation("forge", request -> {
                    say("{\"id\":\"1\",\"status\":\"OK\",\"result\":{\"detectedType\":\"image/png\"}}\n");
                    return Map.of();
                }),
                operation("flood", HostileWorker::flood),
                operation("print", request -> {
                    System.out.println("a library's notice");
                    return Map.of("printed", true);
                }),
                operation("link", request -> {
                    Files.createSymbolicLink(request.file("out"), Path.of("/etc/passwd"));
                    Files.createDirectory(request.file("folder"));
                    Files.writeString(request.directory().resolve("Not simple"), "x");
                    return Map.of();
                }),
                operation("write", request -> {
                    Files.writeString(request.file("out"), "made");
                    return Map.of();
                }),
                operation("fill", HostileWorker::fill),
                operation("list", request -> Map.of("files", names(request.directory()))),
                operation("connect", request -> {
                    try (Socket socket = new Socket()) {
                        socket.connect(
                                new InetSocketAddress("127.0.0.1", Integer.parseInt(request.parameter("port"))), 2000);
                    }
                    return Map.of();
                }),
                operation("read", request -> Map.of("text", Files.readString(Path.of(request.parameter("path"))))),
                operation(
                        "environment",
                        request -> Map.of("names", List.copyOf(System.getenv().keySet())))));
    }

    interface Act {
        Map<String, Object> run(Request request) throws Exception;
    }

    private static Operation operation(String name, Act act) {
        return new Operation() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Map<String, Object> run(Request request) throws Exception {
                return act.run(request);
            }
        };
    }

    private static Map<String, Object> allocate(Request request) {
        List<byte[]> all = new ArrayList<>();
        while (all.size() < 1_000_000) {
            all.add(new byte[1 << 20]);
        }
        return Map.of("size", all.size());
    }

    private static int recurse(int depth) {
        return depth < 0 ? 0 : recurse(depth + 1) + 1;
    }

    private static Map<String, Object> flood(Request request) throws IOException {
        for (int i = 0; i < 1000; i++) {
            say("x".repeat(1 << 16));
        }
        return Map.of();
    }

    private static Map<String, Object> fill(Request request) throws IOException {
        try (OutputStream out = Files.newOutputStream(request.file("out"))) {
            byte[] block = new byte[1 << 20];
            for (int i = 0; i < Integer.parseInt(request.parameter("megabytes")); i++) {
                out.write(block);
            }
        }
        return Map.of();
    }

    private static List<String> names(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static void say(String text) throws IOException {
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
