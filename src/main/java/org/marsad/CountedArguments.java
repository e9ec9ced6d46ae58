package org.marsad;

import com.ibm.icu.text.MessagePattern;
import java.util.Set;
import java.util.TreeSet;

/** Which values of a message choose the form of its words. */
final class CountedArguments {

    private CountedArguments() {}

    static Set<Integer> of(String pattern) {
        MessagePattern parsed = new MessagePattern(pattern);
        Set<Integer> counted = new TreeSet<>();
        for (int i = 0; i < parsed.countParts() - 1; i++) {
            MessagePattern.Part part = parsed.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_START
                    && part.getArgType().hasPluralStyle()) {
                counted.add(parsed.getPart(i + 1).getValue());
            }
        }
        return counted;
    }
}
