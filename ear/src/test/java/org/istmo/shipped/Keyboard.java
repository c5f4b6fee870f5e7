package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;

/**
 * Somebody who has a keyboard and no mouse. Wherever the focus comes to it is seen (WCAG 2.4.7) and nothing covers it (WCAG 2.4.11); what it never comes to cannot be
 * done.
 */
final class Keyboard {

    private static final int MOST_STOPS = 250;

    private static final String THERE = "there";

    /** That the focus is there; else empty where it is seen, and a part at least of what has it, or what is wrong. */
    private static final String STOP = """
        wanted => {
          const it = document.activeElement;
          if (it === null || it === document.body || it.tagName === 'IFRAME') {
            return '';
          }
          const style = getComputedStyle(it);
          if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) {
            return 'no outline: ' + it.outerHTML.slice(0, 200);
          }
          const box = it.getClientRects()[0];
          if (box === undefined || box.width === 0 || box.height === 0) {
            return 'no size: ' + it.outerHTML.slice(0, 200);
          }
          const shown = [[0.5, 0.5], [0.1, 0.2], [0.9, 0.2], [0.1, 0.8], [0.9, 0.8]].some(([x, y]) => {
            const top = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
            return top !== null && (it.contains(top) || it.labels?.[0]?.contains(top));
          });
          return !shown ? 'covered: ' + it.outerHTML.slice(0, 200) : it === wanted ? 'there' : '';
        }\
        """;

    private final Page page;

    Keyboard(Visitor visitor) {
        this.page = visitor.page();
    }

    /** From the sign-in page, in a language, to the start. */
    Keyboard signIn(String account, String language) {
        page.navigate("/sign-in?language=" + language);
        to("#name").type(account);
        to("#password").type(Server.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));
        return this;
    }

    /** On and on by the tabulator until the focus is there. */
    Keyboard to(String selector) {
        Locator wanted = page.locator(selector).first();
        wanted.waitFor();
        for (int stops = 0; stops < MOST_STOPS; stops++) {
            page.keyboard().press("Tab");
            Object stop = wanted.evaluate(STOP);
            if (stop.equals(THERE)) {
                return this;
            }
            assertEquals("", stop, page.url());
        }
        throw new AssertionError("No keyboard comes to " + selector + " on " + page.url());
    }

    Keyboard type(String text) {
        page.keyboard().type(text);
        return this;
    }

    Keyboard press(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** Enter, and what it leads to. */
    Keyboard enter(String url) {
        page.keyboard().press("Enter");
        page.waitForURL(url);
        return this;
    }

    /** What Enter brings as a file. */
    Path file() {
        return page.waitForDownload(() -> page.keyboard().press("Enter")).path();
    }

    /** Where the focus is. */
    String at() {
        return String.valueOf(
                page.evaluate("() => document.activeElement.getAttribute('href') ?? document.activeElement.id ??"
                        + " document.activeElement.tagName"));
    }

    Page page() {
        return page;
    }
}
