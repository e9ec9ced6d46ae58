package org.marsad.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An SMTP server that answers recipients or letters as it is told to; it speaks no more than is needed. */
public final class StubbornMailServer implements AutoCloseable {

    private final ServerSocket socket;
    private final String toRecipient;
    private final String toLetter;
    private final List<String> letters = new CopyOnWriteArrayList<>();

    /**
     * @param toRecipient answer to each RCPT
     * @param toLetter answer after each letter; empty to hang up instead
     */
    public StubbornMailServer(String toRecipient, String toLetter) throws IOException {
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.toRecipient = toRecipient;
        this.toLetter = toLetter;
        Thread thread = new Thread(this::serve, "stubborn-mail");
        thread.setDaemon(true);
        thread.start();
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** What arrived whole, whatever was answered to it. */
    public List<String> letters() {
        return letters;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException e) {
                // The client left, or we are closed.
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = client.getOutputStream();
        say(out, "220 ready");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("RCPT")) {
                say(out, toRecipient);
            } else if (line.startsWith("DATA")) {
                say(out, "354 go on");
                letters.add(letter(in));
                if (toLetter.isEmpty()) {
                    return;
                }
                say(out, toLetter);
            } else {
                say(out, line.startsWith("QUIT") ? "221 bye" : "250 ok");
            }
        }
    }

    private static String letter(BufferedReader in) throws IOException {
        StringBuilder letter = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            letter.append(line).append('\n');
        }
        return letter.toString();
    }

    private static void say(OutputStream out, String answer) throws IOException {
        out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
