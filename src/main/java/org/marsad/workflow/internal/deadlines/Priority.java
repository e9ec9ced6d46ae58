package org.marsad.workflow.internal.deadlines;

/** How urgent work is: the words of the table {@code priority}, and the engine's number, by which lists are sorted. */
enum Priority {
    LOW(25),
    /** The engine's own default. */
    NORMAL(50),
    HIGH(75);

    private final int number;

    Priority(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
