namespace shed { class Saw { public: Saw(int teeth); int teeth() const; private: int n; }; enum Kind { HAND, POWER }; }
