package cp4dmlops.jenkins.cps;

import com.cloudbees.groovy.cps.impl.Caller;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * Category that gives script code iterators and map views which can be saved, in place of Java's, which cannot.
 * Ranges keep Groovy's own, as in Jenkins. Code that is not CPS gets the live views of the map.
 */
public final class SerializableViews {
    private SerializableViews() {
    }

    public static <E> Iterator<E> iterator(List<E> list) {
        return new ListCursor<>(list, 0);
    }

    public static <E> Iterator<E> iterator(Set<E> set) {
        return new ListCursor<>(new ArrayList<>(set), 0);
    }

    public static <E> Iterator<E> iterator(E[] array) {
        return new ListCursor<>(Arrays.asList(array), 0);
    }

    public static <E> Iterator<E> iterator(Deque<E> deque) {
        return new ListCursor<>(new ArrayList<>(deque), 0);
    }

    public static <E> ListIterator<E> listIterator(List<E> list) {
        boolean fromScript = Caller.isAsynchronous(list, "listIterator") || Caller.isAsynchronous(SerializableViews.class, "listIterator", list);
        return fromScript ? new ListCursor<>(list, 0) : list.listIterator();
    }

    public static <E> ListIterator<E> listIterator(List<E> list, int index) {
        boolean fromScript = Caller.isAsynchronous(list, "listIterator", index)
            || Caller.isAsynchronous(SerializableViews.class, "listIterator", list, index);
        return fromScript ? new ListCursor<>(list, index) : list.listIterator(index);
    }

    public static <K, V> Set<Map.Entry<K, V>> entrySet(Map<K, V> map) {
        if (!isFromScript(map, "entrySet")) {
            return map.entrySet();
        }
        Set<Map.Entry<K, V>> entries = new LinkedHashSet<>();
        for (Map.Entry<K, V> entry : map.entrySet()) {
            entries.add(new AbstractMap.SimpleImmutableEntry<>(entry));
        }
        return entries;
    }

    public static <K, V> Set<Map.Entry<K, V>> entrySet(SortedMap<K, V> map) {
        return entrySet((Map<K, V>) map);
    }

    public static <K, V> Set<K> keySet(Map<K, V> map) {
        return isFromScript(map, "keySet") ? new LinkedHashSet<>(map.keySet()) : map.keySet();
    }

    public static <K, V> Set<K> keySet(SortedMap<K, V> map) {
        return keySet((Map<K, V>) map);
    }

    public static <K, V> Collection<V> values(Map<K, V> map) {
        return isFromScript(map, "values") ? new ArrayList<>(map.values()) : map.values();
    }

    public static <K, V> Collection<V> values(SortedMap<K, V> map) {
        return values((Map<K, V>) map);
    }

    private static boolean isFromScript(Map<?, ?> map, String method) {
        return Caller.isAsynchronous(map, method) || Caller.isAsynchronous(SerializableViews.class, method, map);
    }
}
