package org.istmo.reporting.dataset.treaty;

import java.util.List;

/**
 * Status as reported, counted.
 *
 * @param chapters in the treaties' order; a treaty without chapters is one line
 * @param treaties those that have chapters, whole
 * @param all of every treaty
 */
public record Statuses(List<StatusLine> chapters, List<StatusLine> treaties, StatusLine all) {

    public Statuses {
        chapters = List.copyOf(chapters);
        treaties = List.copyOf(treaties);
    }
}
