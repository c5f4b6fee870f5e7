package org.istmo.shipped;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A full Payara Server with a domain of its own, on loopback and on ports that nobody else has. */
final class FullServer implements AutoCloseable {

    private static final String DOMAIN = "istmo";
    private static final long MINUTES = 6;

    private final Path domains;
    private final Path home;
    private final int httpPort;
    private final int adminPort;

    private FullServer(Path domains, Path home, int httpPort, int adminPort) {
        this.domains = domains;
        this.home = home;
        this.httpPort = httpPort;
        this.adminPort = adminPort;
    }

    /** Starts it in a home of its own; what else it is told by the environment it takes from this process. */
    static FullServer started(int httpPort) throws IOException {
        Path domains = EmptyHome.empty(Shipped.target().resolve("domains"));
        int adminPort = FreePort.any();
        copy(payara().resolve("glassfish/domains/domain1"), domains.resolve(DOMAIN));
        Path configuration = domains.resolve(DOMAIN).resolve("config/domain.xml");
        Files.writeString(configuration, onPortsOfItsOwn(Files.readString(configuration), httpPort, adminPort));
        FullServer server = new FullServer(
                domains, EmptyHome.empty(Shipped.target().resolve("homes/full-server")), httpPort, adminPort);
        try {
            server.asadmin("start-domain", "--domaindir", domains.toString(), DOMAIN);
            return server;
        } catch (IllegalStateException failed) {
            server.close();
            throw failed;
        }
    }

    void deploy(Path archive) {
        asadmin("--port", Integer.toString(adminPort), "deploy", "--name", DOMAIN, archive.toString());
    }

    @Override
    public void close() {
        asadmin("stop-domain", "--kill", "--domaindir", domains.toString(), DOMAIN);
    }

    /** Every address is loopback; no cluster, and no database that listens. */
    private static String onPortsOfItsOwn(String domain, int httpPort, int adminPort) throws IOException {
        String own = domain.replace("address=\"0.0.0.0\"", "address=\"127.0.0.1\"")
                .replace("<network-listener port=", "<network-listener address=\"127.0.0.1\" port=")
                .replace("AUTO_SERVER=TRUE", "AUTO_SERVER=FALSE")
                .replace(
                        "<hazelcast-config-specific-configuration>",
                        "<hazelcast-config-specific-configuration enabled=\"false\">")
                .replace("port=\"8080\"", "port=\"" + httpPort + "\"")
                .replace("port=\"4848\"", "port=\"" + adminPort + "\"")
                .replace("value=\"7676\"", "value=\"" + FreePort.any() + "\"");
        for (String port : List.of("8181", "3700", "3820", "3920", "8686")) {
            own = own.replace("port=\"" + port + "\"", "port=\"" + FreePort.any() + "\"");
        }
        return own;
    }

    private void asadmin(String... words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                payara().resolve("glassfish/lib/client/appserver-cli.jar").toString()));
        command.addAll(List.of(words));
        Path log = domains.resolve("asadmin.log");
        try {
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().put("ISTMO_HOME", home.toString());
            builder.environment().put("ISTMO_PUBLIC_URL", "http://127.0.0.1:" + httpPort);
            Process process = builder.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("Not within " + MINUTES + " minutes: " + command);
            }
            if (process.exitValue() != 0) {
                throw new IllegalStateException(command + " failed: " + Files.readString(log));
            }
        } catch (IOException failed) {
            throw new IllegalStateException(command.toString(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(command.toString(), interrupted);
        }
    }

    private static Path payara() {
        return Shipped.target().resolve("payara6");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }
}
