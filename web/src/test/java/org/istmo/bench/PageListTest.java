package org.istmo.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PageListTest {

    /** What is shown in the stead of a page. */
    private static final Set<String> NO_PAGES = Set.of("problem");

    @Test
    void every_page_that_is_shipped_is_among_those_that_are_measured_and_no_other() throws IOException {
        assertEquals(
                shipped(),
                PageList.lines().stream().map(PageList.Line::markup).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Set<String> shipped() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/webapp"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".xhtml"))
                    .map(name -> name.replace(".xhtml", ""))
                    .filter(name -> !NO_PAGES.contains(name))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
