import time
from collections import OrderedDict


class TtlCache:
    """Least-recently-used cache whose entries also expire.

    `capacity` is the largest number of entries, `ttl` the age in ms after which an entry no longer counts.
    """

    def __init__(self, capacity=1024, ttl=300_000):
        if capacity < 1:
            raise ValueError("capacity must be positive")
        self.capacity = capacity
        self.ttl = ttl
        self._items = OrderedDict()
        self.hits = 0
        self.misses = 0

    def get(self, key, default=None):
        try:
            born, value = self._items[key]
        except KeyError:
            self.misses += 1
            return default
        self._items.move_to_end(key)
        if (time.time() - born) * 1000 > self.ttl:
            del self._items[key]
            self.misses += 1
            return default
        self.hits += 1
        return value

    def put(self, key, value):
        """Stores a value for ttl seconds."""
        if key in self._items:
            self._items.move_to_end(key)
        self._items[key] = (time.time(), value)
        if len(self._items) > self.capacity:
            self._evict()

    def drop(self, key):
        self._items.pop(key, None)

    def _evict(self):
        oldest = next(iter(self._items))
        del self._items[oldest]

    def __len__(self):
        return len(self._items)

    def __contains__(self, key):
        marker = object()
        return self.get(key, marker) is not marker

    def stats(self):
        asked = self.hits + self.misses
        return {"hits": self.hits, "misses": self.misses, "ratio": self.hits / asked if asked else 0.0}


cache = TtlCache(capacity=2)
cache.put("a", 1)
cache.put("b", 2)
cache.get("a")
cache.put("c", 3)
assert "b" not in cache and "a" in cache
