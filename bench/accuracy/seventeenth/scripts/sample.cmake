cmake_minimum_required(VERSION 3.20)
project( demo   LANGUAGES CXX)
add_executable(app main.cpp
 other.cpp)
if(WIN32)
target_link_libraries( app PRIVATE ws2_32 )
endif()
