package cp4dmlops.jenkins.cps;

import java.io.Serializable;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.ListIterator;
import java.util.NoSuchElementException;

/** A list iterator that can be saved in the middle of a loop: it keeps the list and a position. */
final class ListCursor<E> implements ListIterator<E>, Serializable {
    private static final long serialVersionUID = 1L;
    private static final int NONE = -1;

    private final List<E> list;
    private int position;
    private int returned = NONE;

    ListCursor(List<E> list, int position) {
        this.list = list;
        this.position = position;
    }

    @Override
    public boolean hasNext() {
        return position != list.size();
    }

    @Override
    public E next() {
        if (position >= list.size()) {
            throw new NoSuchElementException();
        }
        returned = position++;
        return list.get(returned);
    }

    @Override
    public boolean hasPrevious() {
        return position > 0;
    }

    @Override
    public E previous() {
        if (position == 0) {
            throw new NoSuchElementException();
        }
        returned = --position;
        return list.get(returned);
    }

    @Override
    public int nextIndex() {
        return position;
    }

    @Override
    public int previousIndex() {
        return position - 1;
    }

    @Override
    public void remove() {
        int index = requireReturned();
        if (index >= list.size()) {
            throw new ConcurrentModificationException();
        }
        list.remove(index);
        if (index < position) {
            position--;
        }
        returned = NONE;
    }

    @Override
    public void set(E element) {
        list.set(requireReturned(), element);
    }

    @Override
    public void add(E element) {
        list.add(position++, element);
        returned = NONE;
    }

    private int requireReturned() {
        if (returned == NONE) {
            throw new IllegalStateException();
        }
        return returned;
    }
}
