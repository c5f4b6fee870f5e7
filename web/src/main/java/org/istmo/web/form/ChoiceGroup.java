package org.istmo.web.form;

import java.util.List;

/** Choices of one kind, under what the kind is called. */
public record ChoiceGroup(String label, List<Choice> choices) {

    public ChoiceGroup {
        choices = List.copyOf(choices);
    }
}
