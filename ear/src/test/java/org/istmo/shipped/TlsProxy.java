package org.istmo.shipped;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** What stands before a server on the way from outside: it speaks TLS there, with a certificate that nobody trusts, and hands on to it what it is asked, saying who asked. */
final class TlsProxy implements AutoCloseable {

    /** Of a connection, not of what is handed on (RFC 9110, 7.6.1), and what the client here sets by itself. */
    private static final Set<String> HOP = Set.of(
            "connection", "keep-alive", "transfer-encoding", "content-length", "host", "upgrade", "http2-settings");

    private static final char[] PASSWORD = "of-the-proxy".toCharArray();

    private final HttpsServer outside;
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final HttpClient client = HttpClient.newHttpClient();
    private final int inside;

    /**
     * @param port where it listens, on this machine alone
     * @param inside where the server does
     */
    TlsProxy(int port, int inside, Path home) throws IOException, GeneralSecurityException {
        this.inside = inside;
        outside = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        outside.setHttpsConfigurator(new HttpsConfigurator(certified(home)));
        outside.setExecutor(threads);
        outside.createContext("/", this::handOn);
        outside.start();
    }

    private void handOn(HttpExchange asked) throws IOException {
        URI to = URI.create("http://127.0.0.1:" + inside + asked.getRequestURI());
        try (asked;
                InputStream body = asked.getRequestBody()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(to)
                    .method(asked.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body.readAllBytes()));
            asked.getRequestHeaders().forEach((name, values) -> {
                if (!HOP.contains(name.toLowerCase(Locale.ROOT))) {
                    values.forEach(value -> request.header(name, value));
                }
            });
            request.header(
                    "X-Forwarded-For", asked.getRemoteAddress().getAddress().getHostAddress());
            HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            answer.headers().map().forEach((name, values) -> {
                if (!HOP.contains(name.toLowerCase(Locale.ROOT))) {
                    asked.getResponseHeaders().put(name, values);
                }
            });
            byte[] said = answer.body();
            asked.sendResponseHeaders(answer.statusCode(), said.length == 0 ? -1 : said.length);
            if (said.length > 0) {
                asked.getResponseBody().write(said);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    private static SSLContext certified(Path home) throws IOException, GeneralSecurityException {
        Path file = home.resolve("proxy.p12");
        try {
            int ended = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            "proxy",
                            "-keyalg",
                            "EC",
                            "-dname",
                            "CN=localhost",
                            "-ext",
                            "SAN=dns:localhost",
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            file.toString(),
                            "-storepass",
                            new String(PASSWORD))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (ended != 0) {
                throw new IOException("keytool ended with " + ended);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    @Override
    public void close() {
        outside.stop(0);
        threads.shutdownNow();
    }
}
