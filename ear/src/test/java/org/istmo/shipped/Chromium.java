package org.istmo.shipped;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** A real browser: the one that the system has, started by the first sentence that wants it and ended with the tests. */
final class Chromium implements ParameterResolver {

    private static final List<Path> PLACES =
            List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));

    /** Somebody before it. A window is a person's own: nobody else's cookies are in it. */
    static final class Windows implements ExtensionContext.Store.CloseableResource, AutoCloseable {

        private final Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        private final Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program())
                        .setArgs(List.of("--no-sandbox")));

        /** @param width in CSS pixels */
        Visitor open(Server server, String language, int width) {
            BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                    .setBaseURL(server.address().toString())
                    .setLocale(language)
                    .setViewportSize(width, 900)
                    .setAcceptDownloads(true));
            return new Visitor(context, language + "-" + width);
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }

        private static Path program() {
            return PLACES.stream()
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("There is no Chromium in " + PLACES));
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Windows.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Chromium.class))
                .getOrComputeIfAbsent(Windows.class, first -> new Windows(), Windows.class);
    }
}
