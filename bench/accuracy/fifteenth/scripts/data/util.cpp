// Copyright 2024 Demo
#include <string>

namespace demo {

std::string Greet(const std::string& name) {
  return "hi " + name;
}

}  // namespace demo
