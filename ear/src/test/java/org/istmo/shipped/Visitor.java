package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody before a window of a real browser, who looks closely at each page. */
final class Visitor implements AutoCloseable {

    private static final List<String> WCAG_22_AA =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");
    private static final int MOST_STOPS = 60;

    /** Attributes that say the word for what is not there. */
    private static final String NOTHING_AS_A_WORD =
            "[...document.querySelectorAll('main *')].flatMap(one => [...one.attributes])"
                    + ".filter(one => /(^|[^a-z])(null)+([^a-z]|$)/.test(one.value)).map(one => one.name + '=' + one.value)";

    /** In milliseconds: of a slow machine whose server has just begun. */
    private static final double PATIENCE = 120_000;

    private final BrowserContext window;
    private final String name;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    /** @param name of the window, for its pictures */
    Visitor(BrowserContext window, String name) {
        this.window = window;
        this.name = name;
        this.page = window.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    Page page() {
        return page;
    }

    /** Goes to a page and says with which status it was answered. */
    int go(String path) {
        Response answer = page.navigate(path);
        return answer == null ? 0 : answer.status();
    }

    Visitor signedIn(String account) {
        assertEquals(200, go("/sign-in"));
        page.locator("#name").fill(account);
        page.locator("#password").fill(Server.PASSWORD);
        page.locator("#enter").click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        return this;
    }

    void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
    }

    /** Opens the filter of a list where the screen is narrow and folds it. */
    void unfold() {
        Locator fold = page.locator(".fold:not([open]) summary");
        if (fold.count() == 1 && fold.isVisible()) {
            fold.click();
        }
    }

    void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    String text() {
        return page.locator("main").innerText();
    }

    /** The file behind a link of that address. */
    Path download(String path) {
        Download download = page.waitForDownload(
                () -> page.locator("a[href='" + path + "']").first().click());
        return download.path();
    }

    /** Moves the focus there as a keyboard does. */
    Locator tabTo(String selector) {
        Locator wanted = page.locator(selector).first();
        for (int stops = 0; stops < MOST_STOPS; stops++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(wanted.evaluate("element => element === document.activeElement"))) {
                return wanted;
            }
        }
        throw new AssertionError("No keyboard comes to " + selector + " on " + page.url());
    }

    /** Looks at the page: nothing in it keeps anybody out, nothing was refused to it, no attribute says null, nothing is wider than the window; and takes its picture. */
    void look(String picture) {
        page.waitForLoadState();
        List<String> found = violations();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(pictures().resolve(picture + "-" + name + ".png"))
                .setFullPage(true));
        assertEquals(List.of(), found, page.url());
        assertEquals(List.of(), complaints, page.url());
        assertEquals(List.of(), page.evaluate(NOTHING_AS_A_WORD), page.url());
        assertTrue(
                (Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"),
                () -> page.url() + " is wider than the window " + name);
    }

    /**
     * What axe finds. It judges a page of one frame where it stands; what it finds in several it puts together in a window of its own, which costs more than all the
     * judging.
     */
    private List<String> violations() {
        AxeRunOptions options = new AxeRunOptions();
        // All is judged; what is as it should be is not told node by node.
        options.setResultTypes(List.of("violations"));
        AxeBuilder axe = new AxeBuilder(page)
                .options(options)
                .withTags(WCAG_22_AA)
                .setLegacyMode(page.frames().size() == 1);
        return axe.analyze().getViolations().stream()
                .map(one -> one.getId() + " " + one.getNodes())
                .toList();
    }

    private static Path pictures() {
        try {
            return Files.createDirectories(Shipped.target().resolve("screenshots"));
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    @Override
    public void close() {
        window.close();
    }
}
