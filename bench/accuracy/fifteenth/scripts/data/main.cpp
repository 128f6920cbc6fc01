// Copyright 2024 Demo
#include <iostream>
#include "util.h"
using namespace std;
int main(int argc,char** argv) {
  int* p = NULL;
	if(argc>1){ cout << "many" << endl; }
  return 0 ;
}
