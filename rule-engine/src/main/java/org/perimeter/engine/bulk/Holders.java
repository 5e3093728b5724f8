package org.perimeter.engine.bulk;

import org.perimeter.engine.rule.Condition.Quantifier;

/// What is so of elements, said of the lines that hold them. Belongs to one thread.
final class Holders {
    private final Layout elements;
    private final Counters certainly = new Counters();
    private final Counters possibly = new Counters();
    private long[] withCertain = {};
    private long[] withPossible = {};
    private long[] unmet = {};
    private int words;

    Holders(Layout elements) {
        this.elements = elements;
    }

    /// Takes away the lines of which it is not TRUE for certain, or not possible, that so many of their elements are marked. Of
    /// an unknown collection it is UNKNOWN.
    void narrow(Quantifier quantifier, Marks met, long[] certain, long[] possible) {
        words = elements.holderWords();
        withCertain = Layout.zeros(withCertain, words);
        withPossible = Layout.zeros(withPossible, words);
        int n = quantifier.n();
        switch (quantifier.kind()) {
            case SOME -> some(met, certain, possible);
            case NO -> no(met, certain, possible);
            case EVERY -> every(met, certain, possible);
            case AT_LEAST -> atLeast(n, met, certain, possible);
            case AT_MOST -> atMost(n, met, certain, possible);
            case EXACTLY -> {
                atLeast(n, met, certain, possible);
                atMost(n, met, certain, possible);
            }
        }
    }

    private void gather(Marks met) {
        elements.gather(met.certain(), met.certainAt(), withCertain);
        if (met.decided()) {
            System.arraycopy(withCertain, 0, withPossible, 0, words);
        } else {
            elements.gather(met.possible(), met.possibleAt(), withPossible);
        }
    }

    private void some(Marks met, long[] certain, long[] possible) {
        gather(met);
        long[] known = elements.known();
        for (int w = 0; w < words; w++) {
            certain[w] &= withCertain[w];
            possible[w] &= withPossible[w] | ~known[w];
        }
    }

    private void no(Marks met, long[] certain, long[] possible) {
        gather(met);
        long[] known = elements.known();
        for (int w = 0; w < words; w++) {
            certain[w] &= known[w] & ~withPossible[w];
            possible[w] &= ~withCertain[w];
        }
    }

    /// And there is one: no element may be left that is not marked.
    private void every(Marks met, long[] certain, long[] possible) {
        gatherUnmet(met.certain(), met.certainAt(), withCertain);
        gatherUnmet(met.possible(), met.possibleAt(), withPossible);
        long[] known = elements.known();
        long[] holding = elements.holding();
        for (int w = 0; w < words; w++) {
            certain[w] &= holding[w] & ~withCertain[w];
            possible[w] &= (holding[w] & ~withPossible[w]) | ~known[w];
        }
    }

    private void gatherUnmet(long[] set, int at, long[] into) {
        long[] lines = elements.lines();
        unmet = Layout.zeros(unmet, elements.words());
        for (int w = 0; w < elements.words(); w++) {
            unmet[w] = lines[w] & ~set[at + w];
        }
        elements.gather(unmet, 0, into);
    }

    private void atLeast(int n, Marks met, long[] certain, long[] possible) {
        count(met);
        long[] known = elements.known();
        for (int w = 0; w < words; w++) {
            certain[w] &= known[w] & certainly.atLeast(n, w);
            possible[w] &= possibly.atLeast(n, w) | ~known[w];
        }
    }

    private void atMost(int n, Marks met, long[] certain, long[] possible) {
        count(met);
        long[] known = elements.known();
        for (int w = 0; w < words; w++) {
            certain[w] &= known[w] & ~possibly.moreThan(n, w);
            possible[w] &= ~certainly.moreThan(n, w) | ~known[w];
        }
    }

    private void count(Marks met) {
        elements.count(met.certain(), met.certainAt(), certainly);
        elements.count(met.possible(), met.possibleAt(), possibly);
    }
}
